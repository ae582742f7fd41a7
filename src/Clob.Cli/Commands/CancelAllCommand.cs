using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-all</c>.</summary>
internal sealed class CancelAllCommand : VenueCommand
{
    private readonly FlagOption _yes = new("--yes", "Do not ask for confirmation. Only a person at a terminal is asked.");

    public CancelAllCommand(CliEnvironment environment)
        : base("cancel-all", "Cancel all open orders of this API key.", environment, allowsProfiles: true)
    {
        Add(_yes);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel-all",
        "clob cancel-all --yes --json",
        "clob cancel-all --verify     prove that nothing is open",
        "clob cancel-all --dry-run",
        "clob cancel-all --profile main --profile hedge",
        "",
        "Orders that other API keys of the same wallet placed stay open.",
    ];

    protected override async Task<CancelOutcome> CancelAsync(CancelTask task, CancellationToken cancellationToken)
        => new(await task.Canceler.CancelAllAsync(cancellationToken).ConfigureAwait(false));

    protected override async Task<CancelOutcome> CancelAndVerifyAsync(CancelTask task, CancellationToken cancellationToken)
        => CancelOutcome.Of(
            await task.Canceler.CancelAllAndVerifyAsync(options: null, task.Progress, cancellationToken).ConfigureAwait(false));

    protected override async Task<bool> IsConfirmedAsync(
        ParseResult parsed, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        var asked = accounts.Where(account => !account.BaseAddress.IsLoopback).ToList();
        return parsed.GetValue(_yes)
            || asked.Count == 0
            || await Confirmation.AskAsync(CliEnvironment, QuestionFor(asked), cancellationToken).ConfigureAwait(false);
    }

    private static string QuestionFor(List<Account> accounts) => accounts is [var account]
        ? $"Cancel all open orders of this API key of {account.Credentials.Address} at {account.BaseAddress}?"
        : $"Cancel all open orders of {string.Join(", ", accounts.Select(NameOf))}?";

    private static string NameOf(Account account) => $"{account.Profile} ({account.Credentials.Address} at {account.BaseAddress})";
}
