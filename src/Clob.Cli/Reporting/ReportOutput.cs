using Clob.Cli.Commands;
using Clob.Cli.Sending;

namespace Clob.Cli.Reporting;

/// <summary>Writes the report of a cancel: the orders on standard output, and what failed on standard error.</summary>
/// <param name="environment">The streams.</param>
/// <param name="asJson">Whether the orders are one JSON object, or a table.</param>
internal sealed class ReportOutput(CliEnvironment environment, bool asJson)
{
    /// <summary>Writes the report, and returns the exit code.</summary>
    /// <param name="outcome">The report, and what reading proved.</param>
    /// <param name="proxyRefusal">The refusal of a proxy that a request met; null for none.</param>
    /// <param name="remark">A remark about the report; null for none.</param>
    public int Write(CancelOutcome outcome, ProxyRefusal? proxyRefusal, string? remark)
    {
        var exitCode = ReportExitCode.For(outcome);
        try
        {
            WriteOrders(outcome);
        }
        catch (OutputException exception)
        {
            environment.WriteError($"{exception.Message} The report is lost there; in short: {SummaryOf(outcome)}.");
            exitCode = ReportExitCode.WhereReportIsLost(exitCode);
        }

        var proxy = exitCode == ExitCode.Success ? null : proxyRefusal?.ToString();
        foreach (var line in Complaints.Of(outcome).Append(proxy).Append(remark).OfType<string>())
        {
            environment.WriteError(line);
        }

        return exitCode;
    }

    private static string SummaryOf(CancelOutcome outcome)
        => outcome.Verification is { } verification ? VerificationWording.SummaryOf(verification) : Summary.Of(outcome.Report);

    private void WriteOrders(CancelOutcome outcome)
    {
        if (asJson)
        {
            CliJson.Write(environment.Out, outcome);
            return;
        }

        if (outcome.Verification is { } verification)
        {
            Listing.Write(environment, VerificationRows.Headers, VerificationRows.Of(verification));
        }
        else
        {
            Listing.Write(environment, OutcomeRows.Headers, OutcomeRows.Of(outcome.Report));
        }

        environment.Out.WriteLine(SummaryOf(outcome));
    }
}
