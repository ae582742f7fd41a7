using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel ID...</c> and <c>clob cancel -</c>.</summary>
internal sealed class CancelCommand : VenueCommand
{
    private readonly OrderIdArgument _orderIds = new();

    public CancelCommand(CliEnvironment environment)
        : base("cancel", "Cancel orders by their ids, any number of them.", environment)
    {
        Add(_orderIds);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel 0x1f… 0x2e…",
        "clob cancel - < ids.txt      ids on standard input",
        "clob cancel --verify 0x1f…   prove its state",
        "",
        "Ids are separated by white space, lines, commas or semicolons, or are a",
        "JSON array of strings. Anything else is wrong usage, and nothing is sent.",
    ];

    protected override async Task<CancelOutcome> CancelAsync(CancelTask task, CancellationToken cancellationToken)
        => new(await ReportAsync(task, cancellationToken).ConfigureAwait(false));

    private Task<CancelReport> ReportAsync(CancelTask task, CancellationToken cancellationToken)
        => task.Parsed.GetRequiredValue(_orderIds) is var ids && ids is [OrderIdInput.Argument]
            ? CancelInputAsync(task, new OrderIdInput(CliEnvironment.In, CliEnvironment.IsInputTerminal, task.Gate), cancellationToken)
            : task.Canceler.CancelAsync(ids, task.Progress, cancellationToken);

    private static async Task<CancelReport> CancelInputAsync(CancelTask task, OrderIdInput input, CancellationToken cancellationToken)
    {
        try
        {
            await input.GatherAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return input.Complete(
                new CancelReport { StoppedBecause = new(CancelStopKind.Canceled, "Interrupted."), IsInputComplete = false });
        }

        CancelReport report;
        try
        {
            var ids = input.ReadAsync(CancellationToken.None);
            report = await task.Canceler.CancelAsync(ids, task.Progress, cancellationToken).ConfigureAwait(false);
        }
        catch (CancelInterruptedException interruption)
        {
            report = interruption.Report;
        }
        catch (UsageException) when (input.WrongUsage is not null)
        {
            throw input.WrongUsage;
        }

        return input.WrongUsage is { } wrong ? throw wrong : input.Complete(report);
    }
}
