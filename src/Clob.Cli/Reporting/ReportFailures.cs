namespace Clob.Cli.Reporting;

/// <summary>The failures in a report.</summary>
internal static class ReportFailures
{
    /// <summary>Returns the failure of the request, then those of the orders.</summary>
    /// <param name="report">The report.</param>
    public static IEnumerable<CancelFailure> Of(CancelReport report)
        => report.Outcomes.Select(order => order.Failure).Prepend(report.RequestFailure).OfType<CancelFailure>();
}
