using System.Diagnostics;
using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Packaging;

/// <summary>The three packages, packed once from a clone that has a history and a home on the web. It takes about a minute.</summary>
public sealed class PackedRepository : IAsyncLifetime
{
    public const string Version = "0.0.1-test";
    public const string Home = "https://github.com/example/clob";

    private static readonly string[] Projects = ["src/Clob.Generated", "src/Clob.Sandbox", "src/Clob.Cli"];

    private readonly Clone _clone = Clone.ForPackages();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clob-packages-");

    /// <summary>The local feed.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>The commit from which they were packed.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>A new folder outside the repository, which is gone in the end.</summary>
    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async ValueTask InitializeAsync()
    {
        await GitAsync("init", "--quiet");
        await GitAsync("remote", "add", "origin", Home);
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "--quiet", "--message", "All of it");
        Commit = (await GitAsync("rev-parse", "HEAD")).Trim();
        foreach (var project in Projects)
        {
            var packed = await DotNet.RunAsync(
                _clone.Root, ["pack", project, "-o", Feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-nologo"]);
            Assert.True(packed.ExitCode == 0, packed.ToString());
            Assert.DoesNotContain("warning", packed.Output, StringComparison.OrdinalIgnoreCase);
        }
    }

    public ValueTask DisposeAsync()
    {
        _clone.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _clone.Root };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        var git = await FinishedProcess.RunAsync(start, TimeSpan.FromMinutes(1));
        Assert.True(git.ExitCode == 0, $"git {arguments[0]}: {git}");
        return git.Out;
    }
}
