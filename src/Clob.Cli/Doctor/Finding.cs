using System.Text.Json.Serialization;

namespace Clob.Cli.Doctor;

/// <summary>What one check found. It never holds a secret.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="State">How that ended.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do; null where there is nothing to do.</param>
/// <param name="Milliseconds">How long it took; null where that is no question.</param>
internal sealed record Finding(string Check, FindingState State, string Found, string? Advice = null, double? Milliseconds = null)
{
    /// <summary>The exit code of a check that failed.</summary>
    [JsonIgnore]
    public int ExitCode { get; private init; }

    public static Finding Ok(string check, string found, TimeSpan? took = null)
        => new(check, FindingState.Ok, found, null, took?.TotalMilliseconds);

    public static Finding Warning(string check, string found, string advice) => new(check, FindingState.Warning, found, advice);

    public static Finding Failed(string check, string found, string advice, int exitCode)
        => new(check, FindingState.Failed, found, advice) { ExitCode = exitCode };

    public static Finding Skipped(string check, string because) => new(check, FindingState.Skipped, because);
}
