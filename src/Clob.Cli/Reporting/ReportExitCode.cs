namespace Clob.Cli.Reporting;

/// <summary>The exit code of a report.</summary>
internal static class ReportExitCode
{
    /// <summary>Returns the first exit code that applies, from the worst to the best.</summary>
    public static int For(CancelOutcome outcome)
    {
        var exitCode = outcome.Verification is { } verification ? For(verification) : For(outcome.Report);

        // What could not be judged is open, and was not canceled.
        return exitCode == ExitCode.Success && outcome.Selection is { IsComplete: false } ? ExitCode.NotDone : exitCode;
    }

    /// <summary>
    /// Returns the first exit code that applies where the orders were read: what is proven counts, and not what the cancel said.
    /// </summary>
    private static int For(VerificationReport verification)
    {
        if (verification.Cancel.InputError is not null)
        {
            return ExitCode.WrongUsage;
        }

        // Also where another key has canceled what was asked for: the next command with these credentials will do nothing.
        if (ReportFailures.Of(verification.Cancel).Append(verification.ReadFailure).Any(
            failure => failure?.StatusCode == Statuses.Unauthorized))
        {
            return ExitCode.CredentialsRefused;
        }

        var isKnown = verification.Orders.Values.All(order => order.State != VerifiedOrderState.Unknown);
        if (verification.IsSuccess && isKnown)
        {
            return ExitCode.Success;
        }

        // After a cancel of ids, a failed request is one that read the open orders; what a cancel of a scope did is in its orders.
        var isRead = verification.IsByScope
            ? verification.Open.Any()
            : verification.Cancel.RequestFailure is not { Kind: ClobOutcomeKind.Unknown or ClobOutcomeKind.Unreachable };
        return isKnown && isRead && verification.ReadFailure is null ? ExitCode.NotDone : ExitCode.OutcomeUnknown;
    }

    public static int For(CancelReport report)
    {
        if (report.InputError is not null)
        {
            return ExitCode.WrongUsage;
        }

        var failures = ReportFailures.Of(report).ToList();
        if (failures.Exists(failure => failure.StatusCode == Statuses.Unauthorized))
        {
            return ExitCode.CredentialsRefused;
        }

        if (report.Unaccounted.Count > 0
            || failures.Exists(failure => failure.Kind is ClobOutcomeKind.Unknown or ClobOutcomeKind.Unreachable))
        {
            return ExitCode.OutcomeUnknown;
        }

        return report.IsSuccess ? ExitCode.Success : ExitCode.NotDone;
    }

    /// <summary>
    /// Returns the exit code where the report cannot be printed. It never says that every order is canceled, or that only some are not.
    /// </summary>
    /// <param name="exitCode">The exit code of the report.</param>
    public static int WhereReportIsLost(int exitCode)
        => exitCode is ExitCode.Success or ExitCode.NotDone ? ExitCode.OutcomeUnknown : exitCode;
}
