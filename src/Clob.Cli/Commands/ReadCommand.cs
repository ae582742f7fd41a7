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
    protected abstract Task<IReadOnlyList<int>> ReadAsync(
        ParseResult parsed, IReadOnlyList<AccountReading> readings, CancellationToken cancellationToken);

    private async Task<int> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var readings = ReadAccounts(parsed);
        var exitCodes = await ReadAsync(parsed, readings, cancellationToken).ConfigureAwait(false);
        foreach (var (reading, _) in readings.Zip(exitCodes).Where(pair => pair.Second == ExitCode.CredentialsRefused))
        {
            SuggestDoctor(reading.Account!);
        }

        return ExitCode.WorstOf(exitCodes);
    }
}
