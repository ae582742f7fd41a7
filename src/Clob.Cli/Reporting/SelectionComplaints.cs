namespace Clob.Cli.Reporting;

/// <summary>Writes on standard error what a selection of open orders lacks.</summary>
/// <param name="environment">The streams.</param>
/// <param name="profile">The name of the profile, where there are several; null for none.</param>
internal sealed class SelectionComplaints(CliEnvironment environment, string? profile = null)
{
    private const int ShownOrders = 5;

    private readonly string _name = profile is null ? "" : $"{profile}: ";

    /// <summary>Writes what is missing, and returns the exit code.</summary>
    public int Write(OpenOrderSelection selection, CancellationToken cancellationToken)
    {
        WriteUndecided(selection);
        if (selection.ReadFailure is not { } failure)
        {
            return selection.IsComplete ? ExitCode.Success : ExitCode.NotDone;
        }

        environment.WriteError(_name + (cancellationToken.IsCancellationRequested
            ? "Interrupted. Not all open orders were read."
            : $"Not all open orders were read. {failure.Reason}"));
        return failure.StatusCode == Statuses.Unauthorized ? ExitCode.CredentialsRefused
            : cancellationToken.IsCancellationRequested ? ExitCode.NotDone
            : ExitCode.OutcomeUnknown;
    }

    /// <summary>Writes which orders could not be judged.</summary>
    public void WriteUndecided(OpenOrderSelection selection)
    {
        if (selection.Undecided.Count == 0)
        {
            return;
        }

        var more = selection.Undecided.Count > ShownOrders ? $" and {selection.Undecided.Count - ShownOrders} more" : "";
        environment.WriteError(
            $"{_name}The venue does not tell enough of these open orders to say whether the filters select them, so they are left out: "
            + $"{string.Join(", ", selection.Undecided.Take(ShownOrders).Select(order => order.Id))}{more}.");
    }
}
