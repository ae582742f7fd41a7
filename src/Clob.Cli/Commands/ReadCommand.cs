using System.CommandLine;

namespace Clob.Cli.Commands;

/// <summary>A command that reads orders, and changes nothing.</summary>
internal abstract class ReadCommand : AccountCommand
{
    protected ReadCommand(string name, string description, CliEnvironment environment)
        : base(name, description, environment)
        => SetAction(ReadAsync);

    protected sealed override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  an order could not be read, or the venue was not reachable",
        "1  the venue does not know an order, or it was interrupted",
        "0  all were read",
    ];

    /// <summary>Reads orders and prints them. Returns the exit code.</summary>
    protected abstract Task<int> ReadAsync(ParseResult parsed, ClobClient client, CancellationToken cancellationToken);

    private async Task<int> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var credentials = ReadCredentials();
        var options = CreateOptions(parsed);
        using var client = ClobClient.Create(credentials, options);
        var exitCode = await ReadAsync(parsed, client, cancellationToken).ConfigureAwait(false);
        if (exitCode == ExitCode.CredentialsRefused)
        {
            SuggestDoctor(options.BaseAddress);
        }

        return exitCode;
    }
}
