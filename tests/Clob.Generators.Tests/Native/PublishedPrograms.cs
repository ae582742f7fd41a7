using System.Runtime.InteropServices;
using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Native;

/// <summary>The native programs, each published once from a clone, when the first test asks for it. Each takes about a minute.</summary>
public sealed class PublishedPrograms : IDisposable
{
    private readonly Clone _clone = new("clone", "spec", "generators", "src", "tests/Clob.AotApp");
    private readonly Lazy<Task<string>> _commandLine;
    private readonly Lazy<Task<string>> _app;

    public PublishedPrograms()
    {
        _commandLine = new(() => PublishAsync("src/Clob.Cli"));
        _app = new(() => PublishAsync("tests/Clob.AotApp"));
    }

    /// <summary>Gets the folder of the command line.</summary>
    public Task<string> CommandLineAsync() => AfterRequirement(_commandLine);

    /// <summary>Gets the folder of the application that uses the library.</summary>
    public Task<string> AppAsync() => AfterRequirement(_app);

    public void Dispose() => _clone.Dispose();

    /// <summary>Gets the name of a program's file on this platform.</summary>
    public static string FileName(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    private static Task<string> AfterRequirement(Lazy<Task<string>> folder)
    {
        NativeToolchain.Require();
        return folder.Value;
    }

    private async Task<string> PublishAsync(string project)
    {
        var published = await DotNet.RunAsync(_clone.Root, ["publish", project, "-c", "Release", "-nologo"]);
        Assert.True(published.ExitCode == 0, published.ToString());
        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        return _clone.PathOf(Path.Combine(project, "bin", "Release", "net10.0", RuntimeInformation.RuntimeIdentifier, "publish"));
    }
}
