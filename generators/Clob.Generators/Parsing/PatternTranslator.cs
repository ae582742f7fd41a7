using System.Text;
using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing;

/// <summary>
/// Writes a pattern of JSON Schema, which is a regular expression of ECMAScript over characters of Unicode, as one of .NET, which is over
/// units of UTF-16. A text is compared as <see cref="OneUnitEach"/> writes it. What .NET, or a matcher in linear time, does not have is not
/// translated, and neither is a character of two units.
/// </summary>
internal sealed class PatternTranslator
{
    private const string Digit = "0-9";
    private const string Word = "0-9A-Za-z_";
    private const string LineEnd = @"\n\r\u2028\u2029";
    private const string Space = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static readonly Regex Pair = new(@"[\uD800-\uDBFF][\uDC00-\uDFFF]", RegexOptions.CultureInvariant);

    private readonly string _pattern;
    private readonly StringBuilder _expression = new();
    private int _at;

    private PatternTranslator(string pattern) => _pattern = pattern;

    /// <summary>Returns the expression of .NET; null where there is none. It may still be no regular expression.</summary>
    public static string? Translate(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        while (translator._at < pattern.Length)
        {
            if (!translator.TakeNext())
            {
                return null;
            }
        }

        return translator._expression.ToString();
    }

    /// <summary>Returns a text with one unit for each character: U+FFFE, which no pattern can name, for one that is two.</summary>
    public static string OneUnitEach(string text) => Pair.Replace(text, "\uFFFE");

    private static string NoneOf(string set) => $"[^{set}]";

    private static bool IsAsciiSign(char letter) => letter is > ' ' and < '\u007F' and not '_' && !char.IsLetterOrDigit(letter);

    private bool TakeNext()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '\\':
                return TakeEscape();
            case '[':
                return TakeClass();
            case '.':
                return Add(NoneOf(LineEnd));
            case '$':
                return Add(@"\z");
            case '(' when Next == '?':
                return _at + 1 < _pattern.Length && _pattern[_at + 1] == ':' && Add("(");
            case '{' when Next == ',':
                return false;
            case var unit when char.IsSurrogate(unit):
                return false;
            default:
                return Add(letter.ToString());
        }
    }

    private char? Next => _at < _pattern.Length ? _pattern[_at] : null;

    private bool Add(string text)
    {
        _expression.Append(text);
        return true;
    }

    private bool TakeEscape()
    {
        if (Next is not { } letter)
        {
            return false;
        }

        _at++;
        return (Set(letter) is { } set && Add($"[{set}]"))
            || (Set(char.ToLowerInvariant(letter)) is { } complement && Add(NoneOf(complement)))
            || (Single(letter) is { } single && Add(single));
    }

    private static string? Set(char letter) => letter switch
    {
        'd' => Digit,
        'w' => Word,
        's' => Space,
        _ => null,
    };

    // NUL before a digit would be another character in .NET.
    private string? Single(char letter)
        => letter is 'n' or 'r' or 't' or 'v' or 'f' || IsAsciiSign(letter) || (letter == '0' && Next is not (>= '0' and <= '9'))
            ? "\\" + letter
            : null;

    private bool TakeClass()
    {
        var isNegated = Next == '^';
        _at += isNegated ? 1 : 0;
        var members = new StringBuilder();
        while (Next is { } letter && letter != ']')
        {
            if (Member() is not { } first)
            {
                return false;
            }

            members.Append(first);
            if (Next == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] != ']')
            {
                // The ends of a range are single characters.
                _at++;
                if (first.Length > 2 || Member() is not { Length: <= 2 } last)
                {
                    return false;
                }

                members.Append('-').Append(last);
            }
        }

        // In ECMAScript, '[]' is nothing and '[^]' is anything; in .NET, the bracket would go on.
        return Next == ']' && members.Length > 0 && ++_at > 0 && Add(isNegated ? NoneOf(members.ToString()) : $"[{members}]");
    }

    private string? Member()
    {
        var letter = _pattern[_at++];
        if (letter == '\\' && Next is { } escaped)
        {
            _at++;
            return Set(escaped) ?? Single(escaped);
        }

        return char.IsSurrogate(letter) || letter == '\\' ? null
            : letter is '[' or '^' ? "\\" + letter
            : letter.ToString();
    }
}
