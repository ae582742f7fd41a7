using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Cli.Wallets;

namespace Clob.Cli.Commands;

/// <summary><c>clob keys</c>: creates, derives, lists and deletes API keys.</summary>
internal sealed class KeysCommand : DocumentedCommand
{
    /// <summary>The message for arguments of which the commands have none. It does not show them.</summary>
    public const string UnmatchedProblem
        = "There is an argument that is neither a command nor an option. It is not shown, because it may be a secret.";

    public KeysCommand(CliEnvironment environment)
        : base("keys", "Create, derive, list and delete API keys: the first two with the wallet's private key.")
    {
        Add(new CreateKeyCommand(environment));
        Add(new DeriveKeyCommand(environment));
        Add(new ListKeysCommand(environment));
        Add(new DeleteKeyCommand(environment));
    }

    public override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        "  clob keys create --save main",
        "  clob keys derive --keystore FILE --save main",
        "  clob keys list --profile main",
        "  clob keys delete --profile main",
        "",
        "create and derive sign with the wallet, whose private key is read from",
        $"{WalletVariables.PrivateKey}, a keystore or standard input, and never from an",
        "argument. Every other command needs the API key alone.",
        "",
    ]);

    /// <summary>Returns whether a command line is for this command, or one below it.</summary>
    public static bool IsIn(ParseResult parsed)
    {
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: KeysCommand })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether 64 hex digits on a command line may be a private key: where no command was recognized, too.</summary>
    public static bool MayHavePrivateKey(ParseResult parsed) => parsed.CommandResult.Command is RootCommand || IsIn(parsed);
}
