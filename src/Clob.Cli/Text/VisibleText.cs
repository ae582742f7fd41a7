using System.Globalization;
using System.Text;

namespace Clob.Cli;

/// <summary>Makes text from outside safe to show: characters that control a terminal, or hide or reorder others, are escaped.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        // The usual case, and much faster.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(IsUnsafe(rune) ? Escaped(rune) : rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>Returns the escape sequence of JSON, so that JSON keeps its meaning.</summary>
    private static string Escaped(Rune rune)
        => string.Concat(rune.ToString().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")));

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
