using System.Numerics;
using Clob.Cli.Keys;

namespace Clob.Cli.Commands;

/// <summary><c>clob keys derive</c>.</summary>
internal sealed class DeriveKeyCommand(CliEnvironment environment)
    : WalletKeyCommand("derive", "Get the API key again that the wallet created with a nonce.", environment)
{
    protected override string Outcome => "derived";

    protected override IReadOnlyList<string> Remarks { get; } =
    [
        "The API key has the same values as when it was created.",
    ];

    protected override Task<ApiKeyResponse> SendAsync(ApiKeys keys, BigInteger nonce, CancellationToken cancellationToken)
        => keys.DeriveForStorageAsync(nonce, cancellationToken);

    protected override string? AdviceFor(KeyFailure failure, Func<string, string> commandOf) => failure switch
    {
        { IsBadRequest: true } => $"If this wallet has no API key of this nonce, create it: {commandOf("create")}",
        { IsSignatureRefused: true } => SignatureAdvice,
        { IsInterrupted: true } => null,
        _ => "Try again: deriving changes nothing.",
    };
}
