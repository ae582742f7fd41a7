using System.Buffers;
using System.Globalization;

namespace Clob.Secrets.Decoding;

/// <summary>
/// Decodes escape sequences: those of JSON and of programming languages (<c>\u0041</c>, <c>\x41</c>, <c>\101</c>), percent-encoding,
/// and HTML entities, mixed as they come.
/// </summary>
internal static class Escapes
{
    private const int LongestEntityName = 10;

    private static readonly SearchValues<char> LettersAndDigits
        = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly Dictionary<string, char> Entities = new(StringComparer.Ordinal)
    {
        ["amp"] = '&',
        ["lt"] = '<',
        ["gt"] = '>',
        ["quot"] = '"',
        ["apos"] = '\'',
        ["excl"] = '!',
        ["num"] = '#',
        ["dollar"] = '$',
        ["percnt"] = '%',
        ["lpar"] = '(',
        ["rpar"] = ')',
        ["ast"] = '*',
        ["plus"] = '+',
        ["comma"] = ',',
        ["period"] = '.',
        ["sol"] = '/',
        ["colon"] = ':',
        ["semi"] = ';',
        ["equals"] = '=',
        ["quest"] = '?',
        ["commat"] = '@',
        ["lsqb"] = '[',
        ["lbrack"] = '[',
        ["bsol"] = '\\',
        ["rsqb"] = ']',
        ["rbrack"] = ']',
        ["Hat"] = '^',
        ["lowbar"] = '_',
        ["UnderBar"] = '_',
        ["grave"] = '`',
        ["lcub"] = '{',
        ["lbrace"] = '{',
        ["verbar"] = '|',
        ["vert"] = '|',
        ["rcub"] = '}',
        ["rbrace"] = '}',
        ["hyphen"] = '-',
        ["dash"] = '-',
        ["Tab"] = '\t',
        ["NewLine"] = '\n',
    };

    /// <summary>Decodes once; null where there is nothing to decode.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it is complete. Where it is not, an escape sequence that its end cuts is left out.</param>
    public static DecodedText? Decode(DecodedText text, bool isWhole)
    {
        if (text.Characters.IndexOfAny('\\', '%', '&') < 0)
        {
            return null;
        }

        var decoded = new DecodedText(text.Length);
        var isChanged = false;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.Characters[at..];
            var (character, length) = rest[0] switch
            {
                '\\' => Backslash(rest),
                '%' => Percent(rest),
                '&' => Entity(rest),
                _ => (null, 1),
            };
            if (character is { } value)
            {
                isChanged = true;
                decoded.Add(value, text, at, at + length - 1);
            }
            else if (isWhole || !IsCut(rest))
            {
                decoded.Add(rest[0], text, at, at);
            }
            else
            {
                return decoded;
            }

            at += length;
        }

        return isChanged ? decoded : null;
    }

    private static (char? Character, int Length) Backslash(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2)
        {
            return (null, 1);
        }

        return rest[1] switch
        {
            'u' when rest.Length > 2 && rest[2] == '{' => Braced(rest),
            'u' => Hex(rest, from: 2, digits: 4),
            'U' => Hex(rest, from: 2, digits: 8),
            'x' or 'X' => Hex(rest, from: 2, digits: 2),
            >= '0' and <= '3' when rest.Length > 3 && rest[2] is >= '0' and <= '7' && rest[3] is >= '0' and <= '7'
                => ((char)(((rest[1] - '0') * 64) + ((rest[2] - '0') * 8) + rest[3] - '0'), 4),
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            'b' => ('\b', 2),
            'f' => ('\f', 2),
            var itself => (itself, 2),
        };
    }

    private static (char? Character, int Length) Braced(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('}');
        return end is > 3 and < 12 && int.TryParse(
            rest[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? (Character(value), end + 1)
            : (null, 1);
    }

    private static (char? Character, int Length) Percent(ReadOnlySpan<char> rest)
        => rest.Length > 1 && rest[1] is 'u' or 'U' ? Hex(rest, from: 2, digits: 4) : Hex(rest, from: 1, digits: 2);

    private static (char? Character, int Length) Hex(ReadOnlySpan<char> rest, int from, int digits)
        => rest.Length >= from + digits
            && int.TryParse(rest.Slice(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? (Character(value), from + digits)
            : (null, 1);

    private static (char? Character, int Length) Entity(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 2 && rest[1] == '#')
        {
            return rest[2] is 'x' or 'X'
                ? Numeric(rest, from: 3, char.IsAsciiHexDigit, NumberStyles.AllowHexSpecifier)
                : Numeric(rest, from: 2, char.IsAsciiDigit, NumberStyles.None);
        }

        var end = rest[..Math.Min(rest.Length, LongestEntityName + 2)].IndexOf(';');
        if (end < 3)
        {
            return (null, 1);
        }

        // Every name of a letter or digit is of one outside ASCII.
        var name = rest[1..end];
        return Entities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var character) ? (character, end + 1)
            : name.ContainsAnyExcept(LettersAndDigits) ? (null, 1)
            : ('\uFFFD', end + 1);
    }

    private static (char? Character, int Length) Numeric(ReadOnlySpan<char> rest, int from, Func<char, bool> isDigit, NumberStyles style)
    {
        var end = from;
        while (end < rest.Length && isDigit(rest[end]))
        {
            end++;
        }

        // Zeros in front do not count.
        var digits = rest[from..end].TrimStart('0');
        if (end == from || digits.Length > 7 || !int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value))
        {
            return (null, 1);
        }

        return (Character(value), end < rest.Length && rest[end] == ';' ? end + 1 : end);
    }

    private static char Character(int value) => value is >= 0 and <= char.MaxValue ? (char)value : '\uFFFD';

    /// <summary>Returns whether this may be an escape sequence that lacks its end.</summary>
    private static bool IsCut(ReadOnlySpan<char> rest)
        => rest[0] is '\\' or '%' or '&'
            && rest.Length <= LongestEntityName
            && !rest[1..].TrimStart("#{xuU").ContainsAnyExcept(LettersAndDigits);
}
