using System.Numerics;
using Clob.Spec;

namespace Clob.Authentication;

/// <summary>The ways to authenticate that a client has, by what it was given.</summary>
/// <param name="credentials">The API key; null where the client has none.</param>
/// <param name="wallet">The wallet; null where the client has none.</param>
/// <param name="chainId">The chain of the wallet.</param>
internal sealed class Authenticators(ApiCredentials? credentials, IWalletSigner? wallet, long chainId)
{
    private readonly L2Authenticator? _l2 = credentials is null ? null : new L2Authenticator(credentials);

    /// <summary>Gets the API key that signs; null where the client has none.</summary>
    public string? ApiKey => credentials?.ApiKey;

    /// <summary>Gets the address of the account that created the API key; null where the client has none.</summary>
    public string? Address => credentials?.Address;

    /// <summary>Gets the wallet; null where the client has none.</summary>
    public IWalletSigner? Wallet => wallet;

    /// <summary>
    /// Returns what signs an operation, as its <c>security</c> says; null where nothing signs it, or the client lacks what it takes.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="nonce">The nonce of the API key that a wallet creates or derives.</param>
    /// <param name="problem">What the client lacks, and how to give it; null where it lacks nothing.</param>
    public RequestAuthenticator? Find(ClobOperation operation, BigInteger nonce, out string? problem)
    {
        RequestAuthenticator? authenticator = operation.Authentication switch
        {
            ClobAuthentication.L2 => _l2,
            ClobAuthentication.L1 when wallet is not null => new L1Authenticator(wallet, chainId, nonce),
            _ => null,
        };
        problem = operation.Authentication == ClobAuthentication.None || authenticator is not null ? null : Problem(operation);
        return authenticator;
    }

    /// <summary>Makes the first signature as fast as the next one.</summary>
    public void WarmUp() => _l2?.WarmUp();

    private static string Problem(ClobOperation operation) => operation.Authentication switch
    {
        ClobAuthentication.L2 => $"{operation.Id} has to be signed, and this client has no credentials. Nothing was sent. "
            + $"Pass {nameof(ApiCredentials)} (address, API key, secret, passphrase) where the client is created.",
        ClobAuthentication.L1 => $"{operation.Id} has to be signed with the wallet (level 1, EIP-712), and this client has no wallet. "
            + $"Nothing was sent. Pass an {nameof(IWalletSigner)} where the client is created, such as a PrivateKeyWallet of Clob.Wallet.",
        var other => $"{operation.Id} has to be signed by {other}, which this client cannot do. Nothing was sent.",
    };
}
