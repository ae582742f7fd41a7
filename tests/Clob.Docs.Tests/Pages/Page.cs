using System.Text.RegularExpressions;

namespace Clob.Docs.Tests.Pages;

/// <summary>A Markdown file of the repository.</summary>
internal sealed partial class Page
{
    private static readonly string[] NotSources = [".git", "bin", "obj", "node_modules", "TestResults", "StrykerOutput", "artifacts"];

    private readonly IReadOnlyList<(string Language, string Text)> _blocks;

    private Page(string path)
    {
        Path = path;
        Lines = File.ReadAllLines(System.IO.Path.Combine(Repository.Root, path));
        (Prose, _blocks) = Split(Lines);
    }

    /// <summary>Gets the pages, by their paths from the root of the repository.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Find(Repository.Root).Select(PathFromRoot).Order(StringComparer.Ordinal)];

    /// <summary>Gets the path from the root of the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Gets the lines outside of code blocks.</summary>
    public IReadOnlyList<string> Prose { get; }

    /// <summary>Gets the targets of the links and images.</summary>
    public IEnumerable<string> Links
        => Prose.SelectMany(line => Link().Matches(InlineCode().Replace(line, ""))).Select(match => match.Groups["target"].Value);

    /// <summary>Gets the anchors of the headings, as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            HashSet<string> anchors = [];
            foreach (var heading in Prose.Select(line => Heading().Match(line)).Where(match => match.Success))
            {
                var anchor = AnchorOf(heading.Groups["text"].Value);
                var unique = anchor;
                for (var number = 1; !anchors.Add(unique); number++)
                {
                    unique = $"{anchor}-{number}";
                }
            }

            return anchors;
        }
    }

    public static Page Read(string path) => new(path);

    /// <summary>Returns the path of a file from the root of the repository, with slashes.</summary>
    public static string PathFromRoot(string file) => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    /// <summary>Returns the code blocks in a language.</summary>
    public IReadOnlyList<string> Blocks(string language)
        => [.. _blocks.Where(block => block.Language == language).Select(block => block.Text)];

    /// <summary>Returns the cells of the table row that begins with a name in code; null where no table has one.</summary>
    public IReadOnlyList<string>? Row(string name)
        => Prose
            .Where(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .FirstOrDefault();

    private static string AnchorOf(string heading)
        => NotInAnchors().Replace(LinkInHeading().Replace(heading, "${text}").Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static (IReadOnlyList<string> Prose, IReadOnlyList<(string Language, string Text)> Blocks) Split(IReadOnlyList<string> lines)
    {
        List<string> prose = [];
        List<(string Language, string Text)> blocks = [];
        List<string>? block = null;
        var language = "";
        foreach (var line in lines)
        {
            if (!line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                (block ?? prose).Add(line);
            }
            else if (block is null)
            {
                (block, language) = ([], line.Trim().TrimStart('`'));
            }
            else
            {
                blocks.Add((language, string.Join('\n', block)));
                block = null;
            }
        }

        return (prose, blocks);
    }

    private static IEnumerable<string> Find(string folder)
        => Directory.EnumerateFiles(folder, "*.md").Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !NotSources.Contains(System.IO.Path.GetFileName(child)))
                .SelectMany(Find));

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkInHeading();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
