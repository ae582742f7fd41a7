using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Clob.Cli.Credentials;
using Clob.Cli.Keys;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Cli.Wallets;

namespace Clob.Cli.Commands;

/// <summary>A command that gets an API key with the wallet's signature, and saves or shows it.</summary>
internal abstract class WalletKeyCommand : DocumentedCommand
{
    protected const string SignatureAdvice
        = "The venue refused the wallet's signature. Check --chain-id, and this machine's clock, which clob doctor compares with the "
        + "venue's.";

    private readonly CliEnvironment _environment;
    private readonly NonceOption _nonce = new();
    private readonly SaveOption _save = new();
    private readonly FlagOption _show = new(
        "--show", "Print the API key with its secrets on standard output, as lines that set the variables.");
    private readonly Option<string> _keystore = new("--keystore")
    {
        Description = "The Ethereum keystore (version 3) of the wallet.",
        HelpName = "FILE",
    };

    private readonly DurationOption _wait = new(
        "--wait",
        "How long to wait until the venue accepts the API key, which it can refuse for two minutes; 150s without it.",
        longest: TimeSpan.FromDays(1));

    private readonly ChainIdOption _chainId = new();
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new(
        "Print one JSON object, and nothing else, on standard output. It has secrets with --show alone.");

    protected WalletKeyCommand(string name, string description, CliEnvironment environment)
        : base(name, description)
    {
        _environment = environment;
        Add(_nonce);
        Add(_save);
        Add(_show);
        Add(_keystore);
        Add(_wait);
        Add(_chainId);
        Add(_baseAddress);
        Add(_json);
        SetAction(RunAsync);
    }

    public sealed override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        $"  clob keys {Name} --save main",
        $"  clob keys {Name} --nonce 1 --keystore FILE --save hedge",
        $"  eval \"$(clob keys {Name} --show)\"",
        "",
        .. Remarks,
        "Without --save and --show, nothing secret is kept or printed.",
        "",
        "The wallet's private key, 64 hex digits, is read from one of these, and",
        "never from an argument:",
        $"  {WalletVariables.PrivateKey}; it is wrong usage beside --keystore",
        $"  --keystore FILE, whose password is {WalletVariables.KeystorePassword}, or is asked",
        "    for without being shown, or is a line of standard input",
        "  without the two, a line of standard input, which a terminal does not show",
        "",
        "Exit code, the first that applies:",
        "  2  wrong usage, no private key, or a profile that cannot be saved",
        "  3  the venue refused the wallet's signature (401)",
        "  4  the outcome is unknown, or the venue was not reachable, or it did not",
        "     accept the API key in time",
        "  1  the venue refused otherwise, or the API key could not be saved or",
        "     printed, or it was interrupted",
        $"  0  the API key is {Outcome}, and works",
        "",
    ]);

    /// <summary>Gets what the command does to a key: "created" or "derived".</summary>
    protected abstract string Outcome { get; }

    /// <summary>Gets lines of the help.</summary>
    protected abstract IReadOnlyList<string> Remarks { get; }

    /// <summary>Sends the request.</summary>
    protected abstract Task<ApiKeyResponse> SendAsync(ApiKeys keys, BigInteger nonce, CancellationToken cancellationToken);

    /// <summary>Returns what to do after a failure; null for nothing.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="commandOf">Returns the command line for another command with the same options.</param>
    protected abstract string? AdviceFor(KeyFailure failure, Func<string, string> commandOf);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var profile = parsed.GetValue(_save);
        var store = new ProfileStore(_environment.ConfigurationFolder);
        if (profile is not null)
        {
            store.EnsureCanSave(profile);
        }

        var (key, exitCode) = await GetKeyAsync(parsed, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            return exitCode;
        }

        var problem = profile is null ? null : Save(store, profile, key);
        try
        {
            var output = new KeyOutput(_environment, Outcome, parsed.GetValue(_json), parsed.GetValue(_show));
            output.Write(
                key,
                profile is null || problem is not null ? null : (profile, store.PathOf(profile)),
                problem,
                CommandFor(parsed, "derive"));
        }
        catch (OutputException exception)
        {
            problem = $"{problem} {exception.Message}".Trim();
        }

        if (problem is not null)
        {
            _environment.WriteError($"{problem} The API key exists. To get it again: {CommandFor(parsed, "derive")}");
            return ExitCode.NotDone;
        }

        return await WaitAsync(parsed, key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends the request, with the private key in memory for no longer than that. Returns the key, or null and the exit code.
    /// </summary>
    private async Task<(WalletKey? Key, int ExitCode)> GetKeyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var nonce = parsed.GetValue(_nonce);
        var options = CreateOptions(parsed);
        options.ChainId = parsed.GetValue(_chainId);
        string? address = null;
        try
        {
            var reader = new WalletReader(_environment, parsed.GetValue(_keystore));
            var key = await reader.UseAsync(
                async wallet =>
                {
                    address = wallet.Address;
                    using var client = ClobClient.Create(wallet, options);
                    var response = await SendAsync(new ApiKeys(client), nonce, cancellationToken).ConfigureAwait(false);
                    return new WalletKey(address, nonce, options.BaseAddress, response);
                },
                cancellationToken).ConfigureAwait(false);
            return (key, ExitCode.Success);
        }
        catch (OperationCanceledException) when (address is null && cancellationToken.IsCancellationRequested)
        {
            return (null, Fail(parsed, new(ClobOutcomeKind.NotSent, null, "Interrupted. Nothing was sent.", IsInterrupted: true), address));
        }
        catch (Exception exception) when (address is not null)
        {
            return (null, Fail(parsed, KeyFailure.Of(exception, cancellationToken), address));
        }
    }

    private int Fail(ParseResult parsed, KeyFailure failure, string? address)
    {
        _environment.WriteError(failure.Message);
        if (AdviceFor(failure, command => CommandFor(parsed, command)) is { } advice)
        {
            _environment.WriteError(advice);
        }

        if (parsed.GetValue(_json))
        {
            CliJson.Write(_environment.Out, KeyJson.From(failure, address, apiKey: null, parsed.GetValue(_nonce)));
        }

        return failure.ExitCode;
    }

    /// <summary>Saves the key. Returns what went wrong; null where nothing did.</summary>
    private static string? Save(ProfileStore store, string profile, WalletKey key)
    {
        try
        {
            store.Save(profile, key.ToProfile());
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The profile {profile} could not be saved: {exception.Message.TrimEnd('.')}.";
        }
    }

    private async Task<int> WaitAsync(ParseResult parsed, WalletKey key, CancellationToken cancellationToken)
    {
        var wait = parsed.GetValue(_wait) ?? UsableKeyCheck.DefaultWait;
        try
        {
            if (await UsableKeyCheck.RunAsync(key, CreateOptions(parsed), wait, cancellationToken).ConfigureAwait(false) is not { } failure)
            {
                return ExitCode.Success;
            }

            _environment.WriteError(string.Create(
                CultureInfo.InvariantCulture,
                $"The API key exists, and the venue did not accept it within {wait.TotalSeconds:0.###} s: it may be too new. "
                + $"Try it later. {failure.Message}"));
            return ExitCode.OutcomeUnknown;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _environment.WriteError("Interrupted. The API key exists; whether the venue accepts it yet is not known.");
            return ExitCode.NotDone;
        }
    }

    private ClobClientOptions CreateOptions(ParseResult parsed)
        => new() { BaseAddress = parsed.GetRequiredValue(_baseAddress), TimeProvider = _environment.TimeProvider };

    /// <summary>Returns the command line of another command for the same key.</summary>
    private string CommandFor(ParseResult parsed, string command)
    {
        var (nonce, chainId, baseAddress) = (parsed.GetValue(_nonce), parsed.GetValue(_chainId), parsed.GetRequiredValue(_baseAddress));
        return string.Create(CultureInfo.InvariantCulture, $"clob keys {command} {_nonce.Name} {nonce}")
            + (chainId == ClobChain.Polygon ? "" : string.Create(CultureInfo.InvariantCulture, $" {_chainId.Name} {chainId}"))
            + (baseAddress == ClobEnvironment.Production ? "" : $" {_baseAddress.Name} {baseAddress}");
    }
}
