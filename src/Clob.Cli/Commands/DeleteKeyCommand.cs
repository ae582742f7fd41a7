using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Keys;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob keys delete</c>.</summary>
internal sealed class DeleteKeyCommand : AccountCommand
{

    private readonly FlagOption _yes = new("--yes", "Do not ask for confirmation. Only a person at a terminal is asked.");

    public DeleteKeyCommand(CliEnvironment environment)
        : base("delete", "Delete the API key that signs. Cancel its orders first.", environment, allowsProfiles: false)
    {
        Add(_yes);
        SetAction(RunAsync);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel-all --verify --profile main",
        "clob keys delete --profile main",
        "",
        "Cancel first: nothing is canceled with a deleted API key, and what happens",
        "to its open orders is not documented. The file of its profile stays.",
    ];

    protected override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  whether it is deleted is unknown, or the venue was not reachable",
        "1  the venue refused otherwise, or it was not confirmed or interrupted",
        "0  the API key is deleted",
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var account = ReadAccount(parsed);
        if (await FailureBeforeAsync(parsed, account, cancellationToken).ConfigureAwait(false) is { } unsent)
        {
            return Fail(parsed, account, unsent);
        }

        try
        {
            using var client = ClobClient.Create(account.Credentials, CreateOptions(account));
            await new ApiKeys(client).DeleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Fail(parsed, account, KeyFailure.Of(exception, cancellationToken));
        }

        foreach (var (name, path) in ProfilesOf(account))
        {
            CliEnvironment.WriteError($"The profile {name} is useless now, and still holds secrets. Remove {path}");
        }

        try
        {
            WriteDeleted(parsed, account);
            return ExitCode.Success;
        }
        catch (OutputException)
        {
            CliEnvironment.WriteError($"The API key {account.Credentials.ApiKey} is deleted.");
            throw;
        }
    }

    private void WriteDeleted(ParseResult parsed, Account account)
    {
        if (IsJson(parsed))
        {
            CliJson.Write(
                CliEnvironment.Out,
                new KeyJson("deleted", account.Credentials.Address, account.Credentials.ApiKey, Nonce: null) { Profile = account.Profile });
        }
        else
        {
            CliEnvironment.Out.WriteLine($"The API key {account.Credentials.ApiKey} is deleted.");
        }
    }

    /// <summary>Asks a person. Returns the failure where it is not confirmed.</summary>
    private async Task<KeyFailure?> FailureBeforeAsync(ParseResult parsed, Account account, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_yes) || account.BaseAddress.IsLoopback)
        {
            return null;
        }

        var question = $"Delete the API key {account.Credentials.ApiKey} of {account.Credentials.Address} at {account.BaseAddress}? "
            + "Cancel its orders first (clob cancel-all): nothing is canceled with it later.";
        try
        {
            return await Confirmation.AskAsync(CliEnvironment, question, cancellationToken).ConfigureAwait(false)
                ? null
                : new(ClobOutcomeKind.NotSent, null, "The question was not answered with yes. Nothing was sent.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            CliEnvironment.Error.WriteLine();
            return new(ClobOutcomeKind.NotSent, null, "Interrupted. Nothing was sent.", IsInterrupted: true);
        }
    }

    private int Fail(ParseResult parsed, Account account, KeyFailure failure)
    {
        CliEnvironment.WriteError(failure.Message);
        if (failure.IsUnknown)
        {
            CliEnvironment.WriteError(failure.StatusCode == Statuses.Unauthorized
                ? "An earlier attempt had no response, and probably deleted the API key."
                : "Whether the API key is deleted is unknown. Delete it again: a deleted one is refused with 401.");
        }
        else if (failure.IsSignatureRefused)
        {
            SuggestDoctor(account);
        }

        if (IsJson(parsed))
        {
            var json = KeyJson.From(failure, account.Credentials.Address, account.Credentials.ApiKey, nonce: null);
            CliJson.Write(CliEnvironment.Out, json with { Profile = account.Profile });
        }

        return failure.ExitCode;
    }

    /// <summary>Returns the profiles that hold the API key, also where it was read from variables.</summary>
    private List<(string Name, string Path)> ProfilesOf(Account account)
    {
        var store = new ProfileStore(CliEnvironment.ConfigurationFolder);
        try
        {
            return [.. store.Names.Where(Holds).Select(name => (name, store.PathOf(name)))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be read. The key is deleted nevertheless.
            return [];
        }

        bool Holds(string name)
        {
            try
            {
                return ProfileStore.ProblemOf(name) is null && store.Read(name).ApiKey?.Trim() == account.Credentials.ApiKey;
            }
            catch (UsageException)
            {
                // One that cannot be read is not the one that signed.
                return false;
            }
        }
    }
}
