using Clob.Cli.Credentials;
using Clob.Cli.Sending;

namespace Clob.Cli.Reporting;

/// <summary>What a cancel gave for one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Outcome">The report, and what reading proved.</param>
/// <param name="ProxyRefusal">The refusal of a proxy that a request met; null for none.</param>
/// <param name="Remark">A remark about the report; null for none.</param>
internal sealed record AccountOutcome(Account Account, CancelOutcome Outcome, ProxyRefusal? ProxyRefusal = null, string? Remark = null)
{
    public int ExitCode { get; } = ReportExitCode.For(Outcome);
}
