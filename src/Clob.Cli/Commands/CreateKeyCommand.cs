using System.Numerics;
using Clob.Cli.Keys;

namespace Clob.Cli.Commands;

/// <summary><c>clob keys create</c>.</summary>
internal sealed class CreateKeyCommand(CliEnvironment environment)
    : WalletKeyCommand("create", "Create the API key of the wallet and a nonce.", environment)
{
    protected override string Outcome => "created";

    protected override IReadOnlyList<string> Remarks { get; } =
    [
        "The venue refuses it where the API key exists: clob keys derive gets it.",
    ];

    protected override Task<ApiKeyResponse> SendAsync(ApiKeys keys, BigInteger nonce, CancellationToken cancellationToken)
        => keys.CreateForStorageAsync(nonce, cancellationToken);

    protected override string? AdviceFor(KeyFailure failure, Func<string, string> commandOf) => failure switch
    {
        { IsUnknown: true } => $"Whether the API key was created is unknown. Derive it with the same nonce: {commandOf("derive")}",
        { IsBadRequest: true } => $"If the API key of this nonce exists, derive it: {commandOf("derive")}",
        { IsSignatureRefused: true } => SignatureAdvice,
        _ => "Nothing was created.",
    };
}
