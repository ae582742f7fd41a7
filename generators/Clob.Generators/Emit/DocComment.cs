using System.Text.RegularExpressions;

namespace Clob.Generators.Emit;

/// <summary>
/// Documentation comments from the texts of the spec, which are Markdown: XML is escaped, `code` becomes a code element, the first
/// paragraph is the summary, and the others are remarks. The same as Doc.liquid of the client's templates.
/// </summary>
internal static class DocComment
{
    private static readonly Regex Code = new("`([^`]+)`", RegexOptions.CultureInvariant);
    private static readonly Regex EmptyLines = new(@"\n\s*\n", RegexOptions.CultureInvariant);

    public static void Write(CSharpWriter writer, string text)
    {
        var paragraphs = EmptyLines.Split(text.Trim());
        WriteSummary(writer, Lines(paragraphs[0]));
        if (paragraphs.Length == 1)
        {
            return;
        }

        writer.Line("/// <remarks>");
        foreach (var paragraph in paragraphs.Skip(1))
        {
            writer.Line("/// <para>");
            WriteLines(writer, Lines(paragraph));
            writer.Line("/// </para>");
        }

        writer.Line("/// </remarks>");
    }

    private static void WriteSummary(CSharpWriter writer, string[] lines)
    {
        if (lines.Length == 1)
        {
            writer.Line($"/// <summary>{lines[0]}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        WriteLines(writer, lines);
        writer.Line("/// </summary>");
    }

    private static void WriteLines(CSharpWriter writer, string[] lines)
    {
        foreach (var line in lines)
        {
            writer.Line($"/// {line}");
        }
    }

    // C# takes each of these separators for the end of a line, and so of the comment.
    private static string[] Lines(string text) =>
    [
        .. text.Trim()
            .Split('\n', '\r', '\u0085', '\u2028', '\u2029')
            .Select(line => Code.Replace(Escape(line.Trim()), "<c>$1</c>"))
            .Where(line => line.Length > 0),
    ];

    private static string Escape(string text)
        => string.Concat(text.Select(letter => letter switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            // XML has no control characters, not even escaped ones.
            < ' ' => " ",
            '\uFFFE' or '\uFFFF' => " ",
            _ => letter.ToString(),
        }));
}
