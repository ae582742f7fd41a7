namespace Clob.Generators.Tests.NSwag;

/// <summary>What a program printed, on both streams, and how it ended.</summary>
public sealed record ProcessResult(int ExitCode, string Output)
{
    /// <summary>The distinct MSBuild errors in the output.</summary>
    public IReadOnlyList<string> Errors
        => [.. Output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];

    public override string ToString() => $"exit code {ExitCode}\n{Output}";
}
