namespace Clob.Cli.DryRun;

/// <summary>The object that <c>--dry-run --json</c> prints.</summary>
internal sealed record DryRunJson(IReadOnlyList<DryRequest> Requests);
