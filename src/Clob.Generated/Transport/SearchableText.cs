using System.Globalization;
using Clob.Transport.Decoding;

namespace Clob.Transport;

/// <summary>A decoded text in the form in which secrets are compared: without what hides them, and without case.</summary>
internal sealed class SearchableText
{
    private readonly DecodedText _source;
    private readonly char[] _characters;
    private readonly int[] _places;
    private readonly int _length;

    private SearchableText(DecodedText source, Func<char, char?> form)
    {
        _source = source;
        _characters = new char[source.Length];
        _places = new int[source.Length];
        for (var at = 0; at < source.Length; at++)
        {
            if (form(source[at]) is { } character)
            {
                _characters[_length] = character;
                _places[_length++] = at;
            }
        }
    }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>Creates the form without control characters, in lower case, and with one alphabet of base64.</summary>
    public static SearchableText Fold(DecodedText source) => new(source, Folded);

    /// <summary>Creates the form with letters and digits alone, in lower case.</summary>
    public static SearchableText KeepLettersAndDigits(DecodedText source) => new(source, LetterOrDigit);

    public static string Folded(string text) => Apply(text, Folded);

    public static string LettersAndDigits(string text) => Apply(text, LetterOrDigit);

    /// <summary>Gets the range of the original text that these characters come from.</summary>
    public (int Start, int End) RangeOf(int index, int length)
        => (_source.StartOf(_places[index]), _source.EndOf(_places[index + length - 1]));

    /// <summary>The same, with the padding of base64 that follows.</summary>
    public (int Start, int End) RangeWithPadding(int index, int length)
    {
        var last = _places[index + length - 1];
        while (last + 1 < _source.Length && _source[last + 1] == '=')
        {
            last++;
        }

        return (_source.StartOf(_places[index]), _source.EndOf(last));
    }

    private static string Apply(string text, Func<char, char?> form)
        => string.Concat(text.Select(character => form(character)?.ToString()));

    private static char? Folded(char character) => character switch
    {
        '-' => '+',
        '_' => '/',
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        >= ' ' and <= '~' => character,
        '\uFFFD' => null,
        _ when char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format => null,
        _ => character,
    };

    private static char? LetterOrDigit(char character) => character switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => character,
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        _ => null,
    };
}
