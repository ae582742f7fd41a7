using System.CommandLine;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-all</c>.</summary>
internal sealed class CancelAllCommand : VenueCommand
{
    private readonly FlagOption _yes = new("--yes", "Do not ask for confirmation. Only a person at a terminal is asked.");

    public CancelAllCommand(CliEnvironment environment)
        : base("cancel-all", "Cancel all open orders of this API key.", environment)
    {
        Add(_yes);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel-all",
        "clob cancel-all --yes --json",
        "clob cancel-all --verify     prove that nothing is open",
        "clob cancel-all --dry-run",
        "",
        "Orders that other API keys of the same wallet placed stay open.",
    ];

    protected override async Task<CancelOutcome> CancelAsync(CancelTask task, CancellationToken cancellationToken)
        => new(await task.Canceler.CancelAllAsync(cancellationToken).ConfigureAwait(false));

    protected override async Task<CancelOutcome> CancelAndVerifyAsync(CancelTask task, CancellationToken cancellationToken)
        => CancelOutcome.Of(await task.Canceler.CancelAllAndVerifyAsync(options: null, task.Progress, cancellationToken).ConfigureAwait(false));

    protected override async Task<bool> IsConfirmedAsync(ParseResult parsed, ApiCredentials credentials, Uri baseAddress, CancellationToken cancellationToken)
        => parsed.GetValue(_yes)
            || baseAddress.IsLoopback
            || await Confirmation
                .AskAsync(CliEnvironment, $"Cancel all open orders of this API key of {credentials.Address} at {baseAddress}?", cancellationToken)
                .ConfigureAwait(false);
}
