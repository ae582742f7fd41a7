using System.Text.RegularExpressions;
using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Documentation comments from the texts of the spec: XML is escaped, `code` becomes a code element, an empty line a new paragraph.</summary>
internal static class DocComment
{
    private static readonly Regex Code = new("`([^`]+)`", RegexOptions.CultureInvariant);
    private static readonly Regex EmptyLines = new(@"\n\s*\n", RegexOptions.CultureInvariant);

    /// <summary>A summary of one or more lines.</summary>
    public static void Summary(CSharpWriter writer, string text)
    {
        var lines = Lines(text);
        if (lines.Length == 1)
        {
            writer.Line($"/// <summary>{lines[0]}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        Write(writer, lines);
        writer.Line("/// </summary>");
    }

    /// <summary>The summary, or where there is none a text that says what it is; the description as remarks.</summary>
    public static void Write(CSharpWriter writer, Documentation documentation, string whereSilent)
    {
        Summary(writer, documentation.Summary ?? whereSilent);
        if (documentation.Description is not { } description)
        {
            return;
        }

        writer.Line("/// <remarks>");
        foreach (var paragraph in EmptyLines.Split(description.Trim()))
        {
            writer.Line("/// <para>");
            Write(writer, Lines(paragraph));
            writer.Line("/// </para>");
        }

        writer.Line("/// </remarks>");
    }

    private static void Write(CSharpWriter writer, string[] lines)
    {
        foreach (var line in lines)
        {
            writer.Line($"/// {line}");
        }
    }

    // Every separator that C# takes for the end of a line would end the comment.
    private static string[] Lines(string text)
        => [.. text.Trim().Split('\n', '\r', '\u0085', '\u2028', '\u2029').Select(line => Code.Replace(Escape(line.Trim()), "<c>$1</c>")).Where(line => line.Length > 0)];

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
