using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel ID...</c> and <c>clob cancel -</c>.</summary>
internal sealed class CancelCommand : VenueCommand
{
    private readonly OrderIdArgument _orderIds = new();

    public CancelCommand(CliEnvironment environment)
        : base("cancel", "Cancel orders by their ids, any number of them.", environment)
    {
        Add(_orderIds);
        SetAction((parsed, cancellationToken) => CancelAsync(
            parsed,
            (canceler, progress, token) => parsed.GetRequiredValue(_orderIds) is [OrderIdStream.Argument]
                ? canceler.CancelAsync(OrderIdStream.ReadAsync(environment.In, token), progress, token)
                : canceler.CancelAsync(parsed.GetRequiredValue(_orderIds), progress, token),
            cancellationToken));
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel 0x1f… 0x2e…",
        "clob cancel - < ids.txt      ids on standard input, separated by white space",
    ];
}
