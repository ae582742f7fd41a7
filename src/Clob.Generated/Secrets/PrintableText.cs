using System.Globalization;
using System.Text;

namespace Clob.Secrets;

/// <summary>
/// Makes texts from outside fit for a message: what would steer a terminal, break a line of a log or change the order in which a
/// text is read is written as an escape sequence.
/// </summary>
internal static class PrintableText
{
    /// <summary>Returns whether every character of the text can be shown as it is.</summary>
    public static bool IsPrintable(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return true;
        }

        var isPrintable = true;
        for (var rest = text.AsSpan(); isPrintable && !rest.IsEmpty;)
        {
            rest = rest[LengthOfFirst(rest, out isPrintable)..];
        }

        return isPrintable;
    }

    /// <summary>
    /// Returns the text with <c>\u000A</c>, <c>\u001B</c> and the like in place of what cannot be shown; the same object where it all can.
    /// </summary>
    public static string Escape(string text)
    {
        if (IsPrintable(text))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var first = rest[..LengthOfFirst(rest, out var isPrintable)];
            if (isPrintable)
            {
                printable.Append(first);
            }
            else
            {
                AppendEscaped(printable, first);
            }

            rest = rest[first.Length..];
        }

        return printable.ToString();
    }

    private static int LengthOfFirst(ReadOnlySpan<char> text, out bool isPrintable)
    {
        var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
        isPrintable = isWhole && Rune.GetUnicodeCategory(rune) is not
            (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        return length;
    }

    private static void AppendEscaped(StringBuilder printable, ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }
    }
}
