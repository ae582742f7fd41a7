using Clob.Docs.Tests.Pages;

namespace Clob.Docs.Tests;

/// <summary>The links between the pages, and from them to files.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Paths => [.. Page.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_link_within_the_repository_leads_somewhere(string path)
        => Assert.All(
            Page.Read(path).Links.Where(link => !IsElsewhere(link)),
            link => Assert.True(Leads(path, link), $"{path}: {link} leads nowhere."));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.md#license")]
    [InlineData("docs/samples")]
    [InlineData("#license")]
    public void A_link_to_what_is_there_leads_somewhere(string link) => Assert.True(Leads("README.md", link));

    [Theory]
    [InlineData("docs/no-such-page.md")]
    [InlineData("README.md#no-such-heading")]
    [InlineData("#no-such-heading")]
    public void A_link_to_what_is_not_there_leads_nowhere(string link) => Assert.False(Leads("README.md", link));

    private static bool IsElsewhere(string link) => link.StartsWith("https://", StringComparison.Ordinal);

    private static bool Leads(string from, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0
            ? from
            : Page.PathFromRoot(Path.Combine(Repository.Root, Path.GetDirectoryName(from)!, parts[0]));
        var file = Path.Combine(Repository.Root, target);
        return parts.Length == 1
            ? File.Exists(file) || Directory.Exists(file)
            : target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(file) && Page.Read(target).Anchors.Contains(parts[1]);
    }
}
