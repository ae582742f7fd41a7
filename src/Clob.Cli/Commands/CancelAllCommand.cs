using System.CommandLine;
using Clob.Authentication;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-all</c>.</summary>
internal sealed class CancelAllCommand : VenueCommand
{
    private readonly CliEnvironment _environment;
    private readonly FlagOption _yes = new("--yes", "Do not ask first. Programs are never asked.");

    public CancelAllCommand(CliEnvironment environment)
        : base("cancel-all", "Cancel every open order of the account.", environment)
    {
        _environment = environment;
        Add(_yes);
        SetAction((parsed, cancellationToken) => CancelAsync(parsed, (canceler, _, token) => canceler.CancelAllAsync(token), cancellationToken));
    }

    protected override IReadOnlyList<string> Examples { get; } = ["clob cancel-all", "clob cancel-all --yes --json", "clob cancel-all --dry-run"];

    protected override async Task<bool> IsMeantAsync(
        ParseResult parsed, ApiCredentials credentials, Uri baseAddress, CancellationToken cancellationToken)
        => parsed.GetValue(_yes)
            || baseAddress.IsLoopback
            || await Confirmation
                .AskAsync(_environment, $"Cancel every open order of {credentials.Address} at {baseAddress}?", cancellationToken)
                .ConfigureAwait(false);
}
