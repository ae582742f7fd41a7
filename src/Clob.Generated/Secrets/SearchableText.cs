using System.Globalization;
using Clob.Secrets.Decoding;

namespace Clob.Secrets;

/// <summary>A decoded text in a form in which secrets are compared: without what hides them, and without case.</summary>
internal sealed class SearchableText
{
    private const char Left = '\uFFFF';

    private static readonly char[] FoldedAscii = [.. Enumerable.Range(0, 128).Select(character => FoldAscii((char)character))];
    private static readonly char[] PlainAscii = [.. Enumerable.Range(0, 128).Select(character => KeepPlain((char)character))];

    private readonly DecodedText _source;
    private readonly char[] _characters;
    private readonly int[] _places;
    private readonly int _length;

    private SearchableText(DecodedText source, char[] ascii)
    {
        _source = source;
        _characters = new char[source.Length];
        _places = new int[source.Length];
        var text = source.Characters;
        for (var at = 0; at < text.Length; at++)
        {
            var character = Form(text[at], ascii);
            if (character != Left)
            {
                _characters[_length] = character;
                _places[_length++] = at;
            }
        }
    }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>Creates the form without control characters, in lower case, and with one alphabet of base64.</summary>
    public static SearchableText Fold(DecodedText source) => new(source, FoldedAscii);

    /// <summary>Creates the form with letters and digits alone, in lower case.</summary>
    public static SearchableText KeepLettersAndDigits(DecodedText source) => new(source, PlainAscii);

    public static string Folded(string text) => Fold(DecodedText.Of(text)).Characters.ToString();

    public static string LettersAndDigits(string text) => KeepLettersAndDigits(DecodedText.Of(text)).Characters.ToString();

    /// <summary>Gets the range of the original text that these characters come from.</summary>
    public (int Start, int End) RangeOf(int index, int length)
        => (_source.StartOf(_places[index]), _source.EndOf(_places[index + length - 1]));

    /// <summary>Returns the same, with the padding of base64 that follows.</summary>
    public (int Start, int End) RangeWithPadding(int index, int length)
    {
        var last = _places[index + length - 1];
        while (last + 1 < _source.Length && _source[last + 1] == '=')
        {
            last++;
        }

        return (_source.StartOf(_places[index]), _source.EndOf(last));
    }

    private static char Form(char character, char[] ascii)
        => character < ascii.Length ? ascii[character]
            : ascii == PlainAscii
                || character == '\uFFFD'
                || char.IsControl(character)
                || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format ? Left
            : character;

    private static char FoldAscii(char character) => character switch
    {
        '-' => '+',
        '_' => '/',
        _ => char.IsControl(character) ? Left : char.ToLowerInvariant(character),
    };

    private static char KeepPlain(char character) => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : Left;
}
