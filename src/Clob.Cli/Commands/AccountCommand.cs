using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary>A command that signs with the account's API key.</summary>
internal abstract class AccountCommand : DocumentedCommand
{
    /// <summary>What <c>--json</c> does in most commands.</summary>
    protected const string JsonOnOutput = "Print one JSON object, and nothing else, on standard output.";

    private readonly ProfileOption _profile;
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json;

    /// <param name="name">The name of the command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="allowsProfiles">Whether it can act for several accounts at the same time.</param>
    /// <param name="json">What <c>--json</c> does.</param>
    protected AccountCommand(
        string name,
        string description,
        CliEnvironment environment,
        bool allowsProfiles,
        string json = JsonOnOutput)
        : base(name, description)
    {
        _json = new JsonOption(json);
        CliEnvironment = environment;
        _profile = new ProfileOption(allowsProfiles, environment);
        Add(_profile);
        Add(_baseAddress);
        Add(_json);
    }

    public sealed override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        .. Examples.Select(example => $"  {example}"),
        "",
        "Environment:",
        $"  {CredentialVariables.Address}      the account that created the API key, 0x and 40 hex digits",
        $"  {CredentialVariables.ApiKey}      the API key",
        $"  {CredentialVariables.Secret}       its secret, base64",
        $"  {CredentialVariables.Passphrase}  its passphrase",
        "  They win over what a profile has. No private key is needed, and none is read.",
        "",
        "Exit code, the first that applies:",
        "  2  wrong usage, or credentials missing",
        "  3  the venue refused the credentials (401)",
        .. ExitCodes.Select(line => $"  {line}"),
        "",
    ]);

    protected CliEnvironment CliEnvironment { get; }

    protected abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Gets the exit codes from 4 on, as lines of the help.</summary>
    protected abstract IReadOnlyList<string> ExitCodes { get; }

    protected bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Reads the account to act for: that of the profile, or that of the environment.</summary>
    /// <exception cref="UsageException">A value is missing or malformed.</exception>
    protected Account ReadAccount(ParseResult parsed)
        => ReadAccount(parsed, parsed.GetValue(_profile) is [var profile, ..] ? profile : null);

    /// <summary>
    /// Reads the accounts to act for, in the order in which they were asked for. Of several profiles, one that cannot be read does not
    /// keep the command from the others: it is named on standard error.
    /// </summary>
    /// <exception cref="UsageException">A value is missing or malformed, where one account was asked for.</exception>
    protected IReadOnlyList<AccountReading> ReadAccounts(ParseResult parsed)
    {
        var profiles = parsed.GetValue(_profile) ?? [];
        if (profiles.Length < 2)
        {
            return [AccountReading.Of(ReadAccount(parsed))];
        }

        AccountVariables.RequireNone(CliEnvironment);
        return [.. profiles.Select(profile => Try(parsed, profile))];
    }

    /// <summary>Reads the accounts to act for, where one that cannot be read keeps the command from the others.</summary>
    /// <exception cref="UsageException">One of them cannot be read. Each that cannot is named on standard error.</exception>
    protected IReadOnlyList<Account> ReadEveryAccount(ParseResult parsed)
    {
        var readings = ReadAccounts(parsed);
        return readings.All(reading => reading.Account is not null)
            ? [.. readings.Select(reading => reading.Account!)]
            : throw new UsageException("A command is guarded for all of the profiles, or not started. Nothing was sent.");
    }

    private AccountReading Try(ParseResult parsed, string profile)
    {
        try
        {
            return AccountReading.Of(ReadAccount(parsed, profile));
        }
        catch (UsageException exception)
        {
            CliEnvironment.WriteError($"{profile}: {exception.Message}");
            return new AccountReading(profile, Account: null, exception.Message);
        }
    }

    private Account ReadAccount(ParseResult parsed, string? profile)
    {
        var variables = AccountVariables.Read(CliEnvironment, profile);
        return new Account(
            profile, EnvironmentCredentials.Read(variables.ValueOf, profile), _baseAddress.AddressOf(parsed, variables.BaseAddress));
    }

    /// <summary>Returns the options of a client for an account.</summary>
    protected ClobClientOptions CreateOptions(Account account) => account.CreateOptions(CliEnvironment.TimeProvider);

    /// <summary>Says what to do after credentials were refused.</summary>
    protected void SuggestDoctor(Account account)
    {
        var profile = account.Profile is { } name ? $" {_profile.Name} {name}" : "";
        var elsewhere = account.BaseAddress == ClobEnvironment.Production ? "" : $" {_baseAddress.Name} {account.BaseAddress}";
        CliEnvironment.Error.WriteLine($"Try: clob doctor{profile}{elsewhere}");
    }
}
