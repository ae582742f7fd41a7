namespace Clob.Generators.Tests.NSwag;

/// <summary>Runs the target that generates the client in a clone, and tells what it did.</summary>
internal static class Generation
{
    public const string Project = "src/Clob.Generated/Clob.Generated.csproj";
    private const string RanMessage = "Generating ClobClient.g.cs";

    /// <summary>The generated file of the default configuration.</summary>
    public static string OutputIn(Clone clone) => clone.PathOf("src/Clob.Generated/obj/Debug/net10.0/ClobClient.g.cs");

    public static Task<FinishedProcess> RunAsync(
        Clone clone, string? workingDirectory = null, IReadOnlyDictionary<string, string?>? environment = null)
        => DotNet.RunAsync(
            workingDirectory ?? clone.Root,
            ["msbuild", clone.PathOf(Project), "-t:CompileClobClient", "-v:minimal", "-nologo"],
            environment);

    public static bool RanNSwag(FinishedProcess result)
    {
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Output.Contains(RanMessage, StringComparison.Ordinal);
    }
}
