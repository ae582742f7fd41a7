using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary>A command that signs with the account's API key.</summary>
internal abstract class AccountCommand : DocumentedCommand
{
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new("Print one JSON object, and nothing else, on standard output.");

    protected AccountCommand(string name, string description, CliEnvironment environment)
        : base(name, description)
    {
        CliEnvironment = environment;
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
        "  No private key is needed, and none is read.",
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

    protected ApiCredentials ReadCredentials() => EnvironmentCredentials.Read(CliEnvironment.Variable);

    protected ClobClientOptions CreateOptions(ParseResult parsed)
        => new() { BaseAddress = parsed.GetRequiredValue(_baseAddress), TimeProvider = CliEnvironment.TimeProvider };

    /// <summary>Says what to do after credentials were refused.</summary>
    protected void SuggestDoctor(Uri baseAddress)
    {
        var elsewhere = baseAddress == ClobEnvironment.Production ? "" : $" {_baseAddress.Name} {baseAddress}";
        CliEnvironment.Error.WriteLine($"Try: clob doctor{elsewhere}");
    }
}
