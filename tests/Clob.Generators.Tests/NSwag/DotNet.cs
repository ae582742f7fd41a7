using System.Diagnostics;

namespace Clob.Generators.Tests.NSwag;

/// <summary>Runs the .NET SDK as a user would: in a new process, without the variables of the test host.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The program, by its full path, so that a test can take everything else off the PATH.</summary>
    public static string Program { get; } = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
        ? host
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The folder in which .NET is installed.</summary>
    public static string Root
    {
        get
        {
            var program = new FileInfo(Program);
            return Path.GetDirectoryName((program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName)!;
        }
    }

    public static async Task<FinishedProcess> RunAsync(
        string workingDirectory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = workingDirectory };
        foreach (var name in start.Environment.Keys.Where(BelongsToTheHost).ToList())
        {
            start.Environment.Remove(name);
        }

        // No server that outlives the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return await FinishedProcess.RunAsync(start, Longest);
    }

    private static bool BelongsToTheHost(string variable)
        => variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("DOTNET_CLI_", StringComparison.OrdinalIgnoreCase);
}
