using System.Text.RegularExpressions;

namespace Clob.Generators.Emit;

/// <summary>
/// Documentation comments from the texts of the spec, which are Markdown: XML is escaped, `code` becomes a code element, the first
/// paragraph is the summary, and the others are remarks.
/// </summary>
internal static class DocComment
{
    private static readonly Regex Code = new("`([^`]+)`", RegexOptions.CultureInvariant);
    private static readonly Regex EmptyLines = new(@"\n\s*\n", RegexOptions.CultureInvariant);

    public static void Write(CSharpWriter writer, string text)
    {
        foreach (var line in Lines(text))
        {
            writer.Line(line);
        }
    }

    /// <summary>Returns the lines of a summary, and of remarks where the text has more than one paragraph.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var paragraphs = EmptyLines.Split(text.Trim()).Select(TextLines).ToArray();
        return
        [
            .. paragraphs[0].Length == 1
                ? [$"/// <summary>{paragraphs[0][0]}</summary>"]
                : Element("summary", paragraphs[0]),
            .. paragraphs.Length == 1 ? [] : Remarks(paragraphs.Skip(1)),
        ];
    }

    /// <summary>Returns a text as the content of an element, in one line.</summary>
    public static string Line(string text) => string.Join(" ", TextLines(text));

    private static IEnumerable<string> Remarks(IEnumerable<string[]> paragraphs)
        => ["/// <remarks>", .. paragraphs.SelectMany(paragraph => Element("para", paragraph)), "/// </remarks>"];

    private static IEnumerable<string> Element(string name, string[] lines)
        => [$"/// <{name}>", .. lines.Select(line => $"/// {line}"), $"/// </{name}>"];

    // C# takes each of these separators for the end of a line, and so of the comment.
    private static string[] TextLines(string text) =>
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
