namespace Clob.Cli.Reporting;

/// <summary>Writes the report of a cancel: the orders on standard output, and what failed on standard error.</summary>
/// <param name="environment">The streams.</param>
/// <param name="asJson">Whether the orders are one JSON object, or a table.</param>
internal sealed class ReportOutput(CliEnvironment environment, bool asJson)
{
    /// <summary>Writes the report of each account, and returns the exit code of all.</summary>
    public int Write(IReadOnlyList<AccountOutcome> accounts)
    {
        var exitCode = ExitCode.WorstOf(accounts.Select(account => account.ExitCode));
        try
        {
            WriteOrders(accounts);
        }
        catch (OutputException exception)
        {
            var summaries = accounts.Select(
                account => $"{NameOf(account, accounts.Count)}{(account.IsRead ? SummaryOf(account.Outcome) : "cannot be read")}");
            environment.WriteError($"{exception.Message} The report is lost there; in short: {string.Join(" | ", summaries)}.");
            exitCode = ReportExitCode.WhereReportIsLost(exitCode);
        }

        // Why an account cannot be read was written when it was read.
        foreach (var account in accounts.Where(account => account.IsRead))
        {
            var proxy = account.ExitCode == ExitCode.Success ? null : account.ProxyRefusal?.ToString();
            foreach (var line in Complaints.Of(account.Outcome).Append(proxy).Append(account.Remark).OfType<string>())
            {
                environment.WriteError(NameOf(account, accounts.Count) + line);
            }
        }

        return exitCode;
    }

    private static string NameOf(AccountOutcome account, int count) => count > 1 ? $"{account.Reading.Profile}: " : "";

    private static string SummaryOf(CancelOutcome outcome)
        => outcome.Verification is { } verification ? VerificationWording.SummaryOf(verification) : Summary.Of(outcome.Report);

    private void WriteOrders(IReadOnlyList<AccountOutcome> accounts)
    {
        if (asJson)
        {
            CliJson.Write(environment.Out, accounts);
            return;
        }

        foreach (var account in accounts.Where(account => account.IsRead))
        {
            AccountHeading.Write(environment, account.Reading.Account!, accounts.Count > 1);
            WriteOrders(account.Outcome);
        }
    }

    private void WriteOrders(CancelOutcome outcome)
    {
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
