namespace Clob.Spec;

/// <summary>Says what a text looks like that is not what it should be.</summary>
internal static class TextLook
{
    private const int LongestQuote = 80;
    private const string Hex = "0x";

    /// <summary>Returns a sentence with the text and what it looks like.</summary>
    /// <param name="text">The text that was passed.</param>
    /// <param name="prefix">What it should begin with; empty where it has no prefix.</param>
    public static string Describe(string text, string prefix) => $"\"{Quote(text)}\" {Look(text, prefix)}.";

    /// <summary>Returns whether the text is one or more hexadecimal digits.</summary>
    public static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigit(letter))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static string Look(string text, string prefix)
        => text.Trim().Length < text.Length ? "has white space around it, and nothing is trimmed"
            : IsHex(WithoutPrefix(text)) ? LookOfNumber(text, prefix)
            : text.Contains("://", StringComparison.Ordinal) ? "looks like the address of a page: a page is not an id"
            : text.Any(letter => char.IsWhiteSpace(letter) || letter is ',' or ';')
                ? "has white space or a separator in it: it takes one value"
            : text.All(IsOfName) ? "looks like a slug or a name: a slug is not an id"
            : "has characters that no id has";

    private static string LookOfNumber(string text, string prefix)
        => prefix.Length == 0 ? "is a hexadecimal number"
            : text.StartsWith(Hex, StringComparison.OrdinalIgnoreCase) ? $"does not begin with {prefix}"
            : text.All(char.IsAsciiDigit) ? $"is a decimal number, or lacks its {prefix}"
            : $"lacks its {prefix}";

    private static ReadOnlySpan<char> WithoutPrefix(string text)
        => text.StartsWith(Hex, StringComparison.OrdinalIgnoreCase) ? text.AsSpan(Hex.Length) : text;

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';

    /// <summary>Returns the text as a message shows it: not too long, and without control characters.</summary>
    public static string Quote(string text)
    {
        var shown = text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
        return string.Concat(shown.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter));
    }
}
