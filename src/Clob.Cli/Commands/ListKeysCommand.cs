using System.CommandLine;
using Clob.Cli.Keys;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob keys list</c>.</summary>
internal sealed class ListKeysCommand : AccountCommand
{
    public ListKeysCommand(CliEnvironment environment)
        : base("list", "List the API keys of the account, without their secrets.", environment, allowsProfiles: false)
        => SetAction(RunAsync);

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob keys list",
        "clob keys list --profile main --json",
    ];

    protected override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  the API keys could not be read, or the venue was not reachable",
        "1  the venue refused otherwise, or it was interrupted",
        "0  all were read",
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var account = ReadAccount(parsed);
        KeyFailure failure;
        try
        {
            using var client = ClobClient.Create(account.Credentials, CreateOptions(account));
            var keys = await new ApiKeys(client).ListAsync(cancellationToken).ConfigureAwait(false);
            Write(parsed, new KeyListJson(account.Credentials.Address, keys, Error: null));
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is not OutputException)
        {
            failure = KeyFailure.Of(exception, cancellationToken);
        }

        CliEnvironment.WriteError(failure.Message);
        if (failure.IsSignatureRefused)
        {
            SuggestDoctor(account);
        }

        Write(parsed, new KeyListJson(account.Credentials.Address, ApiKeys: null, failure.Message));
        return failure.IsInterrupted ? ExitCode.NotDone : failure.ExitCode;
    }

    private void Write(ParseResult parsed, KeyListJson keys)
    {
        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, keys);
            return;
        }

        foreach (var key in keys.ApiKeys ?? [])
        {
            CliEnvironment.Out.WriteLine(VisibleText.Of(key));
        }
    }
}
