using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Cli.Sending;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-open</c>.</summary>
internal sealed class CancelOpenCommand : VenueCommand
{
    private readonly OpenOrderOptions _filters = new();
    private readonly FlagOption _yes = new("--yes", "Do not ask for confirmation. Only a person at a terminal is asked.");

    public CancelOpenCommand(CliEnvironment environment)
        : base("cancel-open", "Read the open orders of this API key, and cancel those that the filters select.", environment)
    {
        _filters.AddTo(this);
        Add(_yes);
        Validators.Add(result =>
        {
            if (!_filters.IsAnyGiven(result))
            {
                result.AddError($"{Name} takes at least one filter. To cancel all open orders of this API key, use clob cancel-all.");
            }
        });
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel-open --side buy --older-than 10m --dry-run",
        "clob cancel-open --market 0x5f… --price-above 0.6",
        "",
        "With --dry-run it reads the open orders, shows the selected ones, and",
        "cancels none.",
    ];

    protected override async Task<CancelOutcome> CancelAsync(CancelTask task, CancellationToken cancellationToken)
    {
        var selection = await OpenOrderReading.SelectAsync(task.Canceler, _filters.FilterOf(task.Parsed), cancellationToken)
            .ConfigureAwait(false);
        new SelectionComplaints(CliEnvironment).WriteUndecided(selection);
        string[] orderIds = [.. selection.Selected.Select(order => order.Id)];
        return new(await ReportAsync(task, selection, orderIds, cancellationToken).ConfigureAwait(false), Selection: selection);
    }

    protected override string? Remark(ParseResult parsed, CancelOutcome outcome)
        => outcome is { Selection: { Selected.Count: 0, IsComplete: true } }
            ? "No open order of this API key matched, so nothing was canceled."
            : null;

    protected override async Task<int> DryRunAsync(ParseResult parsed, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        using var client = ClobClient.Create(accounts[0].Credentials, CreateOptions(accounts[0]));
        var canceler = new OrderCanceler(client, options: null, CliEnvironment.TimeProvider);
        var selection = await OpenOrderReading.SelectAsync(canceler, _filters.FilterOf(parsed), cancellationToken).ConfigureAwait(false);
        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, OrdersJson.From(selection.Selected));
        }
        else
        {
            Listing.Write(CliEnvironment, OrderRows.Headers, OrderRows.Of(CliEnvironment, selection.Selected));
            CliEnvironment.Out.WriteLine(SelectionWording.CountOf(selection, "would be canceled"));
        }

        return new SelectionComplaints(CliEnvironment).Write(selection, cancellationToken);
    }

    private async Task<CancelReport> ReportAsync(
        CancelTask task, OpenOrderSelection selection, string[] orderIds, CancellationToken cancellationToken)
    {
        CancelReport report;
        if (orderIds.Length > 0 && !await IsConfirmedAsync(task, selection, cancellationToken).ConfigureAwait(false))
        {
            const string Why = "The question was not answered with yes.";
            var notSent = new CancelFailure(ClobOutcomeKind.NotSent, null, $"Not sent. {Why}");
            report = new CancelReport
            {
                Refused = new OrderedDictionary<string, CancelFailure>(orderIds.Select(id => KeyValuePair.Create(id, notSent))),
                StoppedBecause = new(CancelStopKind.Canceled, Why),
            };
        }
        else
        {
            try
            {
                report = await task.Canceler.CancelAsync(orderIds, task.Progress, cancellationToken).ConfigureAwait(false);
            }
            catch (CancelInterruptedException interruption)
            {
                report = interruption.Report;
            }
        }

        if (selection.ReadFailure is not { } failure)
        {
            return report;
        }

        var why = $"Not all open orders were read, so some that match may be open. {failure.Reason}";
        return report with { RequestFailure = failure with { Reason = why } };
    }

    private async Task<bool> IsConfirmedAsync(CancelTask task, OpenOrderSelection selection, CancellationToken cancellationToken)
    {
        if (task.Parsed.GetValue(_yes) || task.BaseAddress.IsLoopback || !Confirmation.IsPossible(CliEnvironment))
        {
            return true;
        }

        Listing.Write(
            CliEnvironment with { Out = CliEnvironment.Error, Columns = CliEnvironment.ErrorColumns },
            OrderRows.Headers,
            OrderRows.Of(CliEnvironment, selection.Selected));
        try
        {
            return await Confirmation.AskAsync(
                CliEnvironment, $"Cancel these {selection.Selected.Count} orders at {task.BaseAddress}?", cancellationToken)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
