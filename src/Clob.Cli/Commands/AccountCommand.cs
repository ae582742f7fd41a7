using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary>A command that signs with the account's API key.</summary>
internal abstract class AccountCommand : DocumentedCommand
{
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
        string json = "Print one JSON object, and nothing else, on standard output.")
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

    /// <summary>Reads the accounts to act for: one for each profile, or that of the environment.</summary>
    /// <exception cref="UsageException">A value is missing or malformed.</exception>
    protected IReadOnlyList<Account> ReadAccounts(ParseResult parsed)
        => [.. AccountVariables.Read(CliEnvironment, parsed.GetValue(_profile) ?? []).Select(variables => ToAccount(parsed, variables))];

    /// <summary>
    /// Reads the accounts to act for, as far as they can be read: of several profiles, one that cannot be read does not keep the command
    /// from the others. It is named on standard error.
    /// </summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="areAllRead">Whether all of them could be read.</param>
    /// <exception cref="UsageException">None can be read.</exception>
    protected IReadOnlyList<Account> ReadAccounts(ParseResult parsed, out bool areAllRead)
    {
        var profiles = parsed.GetValue(_profile) ?? [];
        areAllRead = true;
        if (profiles.Length < 2)
        {
            return ReadAccounts(parsed);
        }

        AccountVariables.RequireNone(CliEnvironment);
        List<Account> accounts = [];
        UsageException? last = null;
        foreach (var profile in profiles)
        {
            try
            {
                accounts.Add(ToAccount(parsed, AccountVariables.Read(CliEnvironment, [profile])[0]));
            }
            catch (UsageException exception)
            {
                last = exception;
                CliEnvironment.WriteError($"{profile}: {exception.Message}");
            }
        }

        areAllRead = last is null;
        return accounts.Count > 0 ? accounts : throw last!;
    }

    private Account ToAccount(ParseResult parsed, AccountVariables variables) => new(
        variables.Name, EnvironmentCredentials.Read(variables.ValueOf, variables.Name), _baseAddress.AddressOf(parsed, variables.BaseAddress));

    /// <summary>Returns the options of a client for an account.</summary>
    protected ClobClientOptions CreateOptions(Account account) => new() { BaseAddress = account.BaseAddress, TimeProvider = CliEnvironment.TimeProvider };

    /// <summary>Says what to do after credentials were refused.</summary>
    protected void SuggestDoctor(Account account)
    {
        var profile = account.Profile is { } name ? $" {_profile.Name} {name}" : "";
        var elsewhere = account.BaseAddress == ClobEnvironment.Production ? "" : $" {_baseAddress.Name} {account.BaseAddress}";
        CliEnvironment.Error.WriteLine($"Try: clob doctor{profile}{elsewhere}");
    }
}
