using System.Text.Json.Serialization;

namespace Clob.Cli.Findings;

/// <summary>The result of a check. It never holds a secret.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="State">The state of what was checked.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do; null where there is nothing to do.</param>
/// <param name="Milliseconds">How long it took; null where that was not measured.</param>
internal sealed record Finding(string Check, FindingState State, string Found, string? Advice = null, double? Milliseconds = null)
{
    /// <summary>Why a check is skipped that a signal came before.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>Gets whether it is skipped because of a signal.</summary>
    [JsonIgnore]
    public bool IsInterrupted => this is { State: FindingState.Skipped, Found: Interrupted };

    /// <summary>Gets the exit code of a check that failed.</summary>
    [JsonIgnore]
    public int ExitCode { get; private init; }

    public static Finding Ok(string check, string found, TimeSpan? took = null)
        => new(check, FindingState.Ok, found, null, took?.TotalMilliseconds);

    public static Finding Warning(string check, string found, string advice) => new(check, FindingState.Warning, found, advice);

    public static Finding Failed(string check, string found, string advice, int exitCode)
        => new(check, FindingState.Failed, found, advice) { ExitCode = exitCode };

    public static Finding Skipped(string check, string because) => new(check, FindingState.Skipped, because);
}
