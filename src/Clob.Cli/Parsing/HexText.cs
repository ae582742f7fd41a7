using System.Buffers;

namespace Clob.Cli.Parsing;

/// <summary>The shape of the venue's order and market ids: 0x and hex digits, of any number.</summary>
internal static class HexText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    private static ReadOnlySpan<char> Prefix => "0x";

    /// <summary>Returns the number of hex digits after 0x (with a small x); null where the text is something else.</summary>
    public static int? CountDigits(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = text[Prefix.Length..];
        return digits.Length > 0 && !digits.ContainsAnyExcept(Digits) ? digits.Length : null;
    }
}
