using System.CommandLine;
using Clob.Cli.Credentials;

namespace Clob.Cli.Commands;

/// <summary>A command that reads orders, and changes nothing.</summary>
internal abstract class ReadCommand : AccountCommand
{
    protected ReadCommand(string name, string description, CliEnvironment environment, bool allowsProfiles)
        : base(name, description, environment, allowsProfiles)
        => SetAction(ReadAsync);

    protected sealed override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  an order could not be read, or the venue was not reachable",
        "1  the venue does not know an order, or it was interrupted",
        "0  all were read",
    ];

    /// <summary>Reads orders and prints them. Returns the exit code of each account.</summary>
    protected abstract Task<IReadOnlyList<int>> ReadAsync(ParseResult parsed, IReadOnlyList<Account> accounts, CancellationToken cancellationToken);

    private async Task<int> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var accounts = ReadAccounts(parsed, out var areAllRead);
        var exitCodes = await ReadAsync(parsed, accounts, cancellationToken).ConfigureAwait(false);
        foreach (var (account, _) in accounts.Zip(exitCodes).Where(pair => pair.Second == ExitCode.CredentialsRefused))
        {
            SuggestDoctor(account);
        }

        return areAllRead ? ExitCode.WorstOf(exitCodes) : ExitCode.WrongUsage;
    }
}
