using Clob.Cli.Credentials;
using Clob.Cli.Sending;

namespace Clob.Cli.Reporting;

/// <summary>What a cancel gave for one account.</summary>
/// <param name="Reading">The account.</param>
/// <param name="Outcome">The report, and what reading proved.</param>
/// <param name="ProxyRefusal">The refusal of a proxy that a request met; null for none.</param>
/// <param name="Remark">A remark about the report; null for none.</param>
internal sealed record AccountOutcome(
    AccountReading Reading, CancelOutcome Outcome, ProxyRefusal? ProxyRefusal = null, string? Remark = null)
{
    /// <summary>Gets whether the account was read, so that something could be sent for it.</summary>
    public bool IsRead => Reading.Account is not null;

    public int ExitCode => IsRead ? ReportExitCode.For(Outcome) : Cli.ExitCode.WrongUsage;

    /// <summary>Returns the outcome of a cancel for which nothing was sent.</summary>
    /// <param name="reading">The account.</param>
    /// <param name="report">Why nothing was sent.</param>
    /// <param name="verifies">Whether the orders were to be read.</param>
    public static AccountOutcome NotSent(AccountReading reading, CancelReport report, bool verifies)
        => new(
            reading, verifies ? CancelOutcome.Of(new VerificationReport { Cancel = report, IsByScope = true }) : new CancelOutcome(report));
}
