namespace Clob.Cli.Reporting;

/// <summary>The exit code of a report.</summary>
internal static class ReportExitCode
{
    private const int Unauthorized = 401;

    /// <summary>Returns the first exit code that applies, from the worst to the best.</summary>
    /// <param name="report">The report.</param>
    public static int For(CancelReport report)
    {
        if (report.InputError is not null)
        {
            return ExitCode.WrongUsage;
        }

        var failures = ReportFailures.Of(report).ToList();
        if (failures.Exists(failure => failure.StatusCode == Unauthorized))
        {
            return ExitCode.CredentialsRefused;
        }

        if (report.Unaccounted.Count > 0 || failures.Exists(failure => failure.Kind is ClobOutcomeKind.Unknown or ClobOutcomeKind.Unreachable))
        {
            return ExitCode.OutcomeUnknown;
        }

        return report.IsSuccess ? ExitCode.Success : ExitCode.NotDone;
    }

    /// <summary>
    /// Returns the exit code where the report cannot be printed. It never says that every order is canceled, or that only some are not.
    /// </summary>
    /// <param name="exitCode">The exit code of the report.</param>
    public static int WhereReportIsLost(int exitCode) => exitCode is ExitCode.Success or ExitCode.NotDone ? ExitCode.OutcomeUnknown : exitCode;
}
