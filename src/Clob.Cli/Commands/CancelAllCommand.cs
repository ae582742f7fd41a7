namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-all</c>.</summary>
internal sealed class CancelAllCommand : VenueCommand
{
    public CancelAllCommand(CliEnvironment environment)
        : base("cancel-all", "Cancel every open order of the account.", environment)
        => SetAction((parsed, cancellationToken)
            => CancelAsync(parsed, (canceler, _, token) => canceler.CancelAllAsync(token), cancellationToken));

    protected override IReadOnlyList<string> Examples { get; } = ["clob cancel-all", "clob cancel-all --json"];
}
