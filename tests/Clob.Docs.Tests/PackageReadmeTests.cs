using System.Text.RegularExpressions;
using Clob.Docs.Tests.Pages;

namespace Clob.Docs.Tests;

/// <summary>The page of each package, which is read where the repository is not.</summary>
public sealed class PackageReadmeTests
{
    public static TheoryData<string> Projects
        => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_package_has_a_page_that_names_it(string project)
        => Assert.Equal($"# {project}", Page.Read($"src/{project}/README.md").Lines[0]);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Its_links_work_outside_the_repository(string project)
        => Assert.All(Page.Read($"src/{project}/README.md").Links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(CommandTests.Commands), MemberType = typeof(CommandTests))]
    public void The_page_of_the_command_line_names_every_command(string command)
        => Assert.Contains(
            Page.Read("src/Clob.Cli/README.md").Prose,
            line => line.StartsWith('|') && Regex.IsMatch(line, $"`clob {command}[` ]"));
}
