namespace Clob.Cli.Reporting;

/// <summary>What a cancel gave.</summary>
/// <param name="Report">The report of the cancel.</param>
/// <param name="Verification">What reading the orders proved; null where they were not read.</param>
/// <param name="Selection">Which orders a filter selected; null where there was none.</param>
internal sealed record CancelOutcome(CancelReport Report, VerificationReport? Verification = null, OpenOrderSelection? Selection = null)
{
    public static CancelOutcome Of(VerificationReport verification) => new(verification.Cancel, verification);
}
