using System.Text;
using System.Text.RegularExpressions;

namespace Clob.Spec;

/// <content>The checks of how long a text is, and of what it is made.</content>
internal static partial class RequestCheck
{
    public static void MinLength(string? value, int minLength, ValueName at, string parameterName)
    {
        if (value is not null && LengthOf(value) is var length && length < minLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{at} has {length} characters; it takes at least {minLength}. Pass the whole value."),
                parameterName);
        }
    }

    public static void MaxLength(string? value, int maxLength, ValueName at, string parameterName)
    {
        // A character takes one or two places.
        if (value is not null && value.Length > maxLength && LengthOf(value) is var length && length > maxLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{at} has {length} characters; it takes at most {maxLength}. Shorten it: nothing is cut off in silence."),
                parameterName);
        }
    }

    /// <summary>Refuses a text that the pattern is not found in.</summary>
    /// <param name="value">The text; null passes.</param>
    /// <param name="regex">The pattern as .NET reads it.</param>
    /// <param name="pattern">The pattern as the spec has it.</param>
    /// <param name="at">How the message calls the text. Its value is not shown.</param>
    /// <param name="parameterName">The parameter.</param>
    public static void Pattern(string? value, Regex regex, string pattern, ValueName at, string parameterName)
    {
        if (value is null)
        {
            return;
        }

        try
        {
            if (regex.IsMatch(OneUnitEach(value)))
            {
                return;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ArgumentException(
                $"{at} could not be compared with the pattern {pattern} in time. Pass a shorter value.", parameterName);
        }

        throw new ArgumentException($"{at} does not match the pattern {pattern}. Pass a value of this form.", parameterName);
    }

    public static void Digits(string? value, string prefix, ValueName at, string parameterName)
    {
        if (value is not null && (AfterPrefix(value, prefix) is not { IsEmpty: false } digits || digits.ContainsAnyExceptInRange('0', '9')))
        {
            throw NotOfItsShape(value, prefix, "decimal digits", at, parameterName);
        }
    }

    public static void HexDigits(string? value, string prefix, ValueName at, string parameterName)
    {
        if (value is not null && (AfterPrefix(value, prefix) is not { IsEmpty: false } digits || !TextLook.IsHex(digits)))
        {
            throw NotOfItsShape(value, prefix, "hexadecimal digits", at, parameterName);
        }
    }

    // A pattern is over characters, and the matcher over units. No pattern can name U+FFFE.
    private static string OneUnitEach(string text)
    {
        if (LengthOf(text) == text.Length)
        {
            return text;
        }

        var units = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            units.Append(isPair ? '\uFFFE' : text[at]);
            at += isPair ? 1 : 0;
        }

        return units.ToString();
    }

    /// <summary>Returns how many Unicode code points the text has, half a surrogate pair being one.</summary>
    private static int LengthOf(string text)
    {
        var length = text.Length;
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at - 1], text[at]))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>Returns what follows the prefix; nothing where the text does not begin with it.</summary>
    private static ReadOnlySpan<char> AfterPrefix(string value, string prefix)
        => value.StartsWith(prefix, StringComparison.Ordinal) ? value.AsSpan(prefix.Length) : default;

    private static ArgumentException NotOfItsShape(string value, string prefix, string digits, ValueName at, string parameterName)
        => new(
            $"{at} cannot be what it is meant to be: {TextLook.Describe(value, prefix)} "
            + $"It takes {(prefix.Length == 0 ? "" : $"{prefix} and ")}{digits}, as many as the venue gave. Nothing was sent.",
            parameterName);
}
