using System.CommandLine;

namespace Clob.Cli.Commands;

/// <summary>
/// A command that sends heartbeats. While it does, the venue keeps the orders open: a standard error that nobody reads must not keep it
/// from what ends them.
/// </summary>
internal abstract class HeartbeatingCommand : AccountCommand
{
    private readonly BackgroundWriter _error;

    protected HeartbeatingCommand(string name, string description, CliEnvironment environment, bool allowsProfiles, string json)
        : this(name, description, environment, new BackgroundWriter(environment.Error, environment.ErrorPatience), allowsProfiles, json)
    {
    }

    private HeartbeatingCommand(
        string name, string description, CliEnvironment environment, BackgroundWriter error, bool allowsProfiles, string json)
        : base(name, description, environment with { Error = error }, allowsProfiles, json)
    {
        _error = error;
        SetAction(RunAndWriteAsync);
    }

    protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken);

    private async Task<int> RunAndWriteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(parsed, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _error.WaitUntilWritten();
        }
    }
}
