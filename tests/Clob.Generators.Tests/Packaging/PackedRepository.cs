using System.Diagnostics;
using System.Runtime.InteropServices;
using Clob.Generators.Tests.Native;
using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Packaging;

/// <summary>The packages, packed once from a clone that has a history and a home on the web. It takes about three minutes.</summary>
public sealed class PackedRepository : IAsyncLifetime
{
    public const string Version = "0.0.1-test";
    public const string Home = "https://github.com/example/clob";

    private const string Tool = "src/Clob.Cli";

    private readonly Clone _clone = Clone.ForPackages();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clob-packages-");

    /// <summary>Gets the platform of this machine.</summary>
    public static string Platform => RuntimeInformation.RuntimeIdentifier;

    /// <summary>Gets a platform that these tests do not run on.</summary>
    public static string OtherPlatform => "win-x86";

    /// <summary>Gets the local feed: the libraries, and the tool as native code for this platform where it can be compiled.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>Gets a feed with the tool as ReadyToRun code for this platform and another one.</summary>
    public string ReadyToRunFeed => Path.Combine(_folder.FullName, "ready-to-run");

    /// <summary>Gets a feed with the tool for a platform without its own package.</summary>
    public string PortableFeed => Path.Combine(_folder.FullName, "portable");

    /// <summary>The commit from which they were packed.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>Creates a folder outside the repository, which is removed at the end.</summary>
    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async ValueTask InitializeAsync()
    {
        // Each test says that git is missing.
        if (!GitProgram.IsInstalled)
        {
            return;
        }

        await GitAsync("init", "--quiet");
        await GitAsync("remote", "add", "origin", Home);
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "--quiet", "--message", "All of it");
        Commit = (await GitAsync("rev-parse", "HEAD")).Trim();
        await PackAsync(Feed, "src/Clob.Generated");
        await PackAsync(Feed, "src/Clob.Sandbox");
        await PackAsync(Feed, "src/Clob.Wallet");
        await PackAsync(Feed, Tool);
        await PackAsync(ReadyToRunFeed, Tool, "-r", Platform, "-p:PublishAot=false");
        await PackAsync(ReadyToRunFeed, Tool, "-r", OtherPlatform);
        File.Copy(PathOf(Feed, "Clob.Cli"), PathOf(ReadyToRunFeed, "Clob.Cli"));
        await PackAsync(PortableFeed, Tool, "-r", "any");
        await PackAsync(PortableFeed, Tool, "-p:ToolPackageRuntimeIdentifiers=any");
        if (NativeToolchain.IsInstalled)
        {
            await PackAsync(Feed, Tool, "-r", Platform);
        }
    }

    /// <summary>Returns a feed by the name of its property.</summary>
    public string FeedOf(string name) => name switch
    {
        nameof(PackedRepository.ReadyToRunFeed) => ReadyToRunFeed,
        nameof(PackedRepository.PortableFeed) => PortableFeed,
        _ => Feed,
    };

    /// <summary>Returns the path of a package.</summary>
    public static string PathOf(string feed, string id, string extension = "nupkg") => Path.Combine(feed, $"{id}.{Version}.{extension}");

    public ValueTask DisposeAsync()
    {
        _clone.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(string feed, string project, params string[] arguments)
    {
        var packed = await DotNet.RunAsync(
            _clone.Root,
            ["pack", project, "-o", feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-nologo", .. arguments]);
        Assert.True(packed.ExitCode == 0, packed.ToString());
        Assert.DoesNotContain("warning", packed.Output, StringComparison.OrdinalIgnoreCase);
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
