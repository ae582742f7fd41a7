using Clob.Cli.Sending;

namespace Clob.Cli.Reporting;

/// <summary>Writes the report of a cancel: the orders on standard output, and what failed on standard error.</summary>
/// <param name="environment">The streams.</param>
/// <param name="asJson">Whether the orders are one JSON object, or a table.</param>
internal sealed class ReportOutput(CliEnvironment environment, bool asJson)
{
    /// <summary>Writes the report, and returns the exit code.</summary>
    /// <param name="report">The report.</param>
    /// <param name="proxyRefusal">The refusal of a proxy that a request met; null for none.</param>
    /// <param name="remark">A remark about the report; null for none.</param>
    public int Write(CancelReport report, ProxyRefusal? proxyRefusal, string? remark)
    {
        var exitCode = ReportExitCode.For(report);
        try
        {
            WriteOrders(report);
        }
        catch (OutputException exception)
        {
            environment.WriteError($"{exception.Message} The report is lost there; in short: {Summary.Of(report)}.");
            exitCode = ReportExitCode.WhereReportIsLost(exitCode);
        }

        var proxy = exitCode == ExitCode.Success ? null : proxyRefusal?.ToString();
        foreach (var line in Complaints.Of(report).Append(proxy).Append(remark).OfType<string>())
        {
            environment.WriteError(line);
        }

        return exitCode;
    }

    private void WriteOrders(CancelReport report)
    {
        if (asJson)
        {
            CliJson.Write(environment.Out, report);
            return;
        }

        Listing.Write(environment, OutcomeRows.Headers, OutcomeRows.Of(report));
        environment.Out.WriteLine(Summary.Of(report));
    }
}
