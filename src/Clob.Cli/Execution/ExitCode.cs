namespace Clob.Cli;

/// <summary>What the process tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int NotDone = 1;
    public const int WrongUsage = 2;
    public const int CredentialsRefused = 3;
    public const int OutcomeUnknown = 4;

    private const int Unauthorized = 401;

    /// <summary>The first that applies, from the worst to the best.</summary>
    public static int Of(CancelReport report)
    {
        if (report.InputError is not null)
        {
            return WrongUsage;
        }

        var failures = report.Uncertain.Values.Concat(report.Refused.Values).Concat(new[] { report.RequestFailure }.OfType<CancelFailure>()).ToList();
        if (failures.Exists(failure => failure.StatusCode == Unauthorized))
        {
            return CredentialsRefused;
        }

        if (report.Unaccounted.Count > 0 || failures.Exists(failure => failure.Kind is ClobOutcomeKind.Unknown or ClobOutcomeKind.Unreachable))
        {
            return OutcomeUnknown;
        }

        return report.IsSuccess ? Success : NotDone;
    }

    /// <summary>Returns the exit code for a report that cannot be printed: it never claims that all is well, or what is not canceled.</summary>
    /// <param name="exitCode">The exit code of the report.</param>
    public static int WhereReportIsLost(int exitCode) => exitCode is Success or NotDone ? OutcomeUnknown : exitCode;
}
