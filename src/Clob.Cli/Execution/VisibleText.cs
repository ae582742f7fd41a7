using System.Globalization;
using System.Text;

namespace Clob.Cli;

/// <summary>Makes text of others safe to show: what would steer the terminal, or hide or reorder characters, is spelled out.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        // Nearly always, and much faster.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(Steers(rune) ? Escaped(rune) : rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>As JSON escapes it, so that an object stays the same object.</summary>
    private static string Escaped(Rune rune)
        => string.Concat(rune.ToString().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")));

    private static bool Steers(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
