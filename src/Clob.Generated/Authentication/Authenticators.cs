using Clob.Spec;

namespace Clob.Authentication;

/// <summary>The ways to authenticate that a client has, by what it was given.</summary>
internal sealed class Authenticators(ApiCredentials? credentials)
{
    private readonly L2Authenticator? _l2 = credentials is null ? null : new L2Authenticator(credentials);

    /// <summary>
    /// Returns what signs an operation, as its <c>security</c> says; null where nothing signs it, or the client lacks what it takes.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="problem">What the client lacks, and how to give it; null where it lacks nothing.</param>
    public RequestAuthenticator? Find(ClobOperation operation, out string? problem)
    {
        RequestAuthenticator? authenticator = operation.Authentication == ClobAuthentication.L2 ? _l2 : null;
        problem = operation.Authentication switch
        {
            ClobAuthentication.None => null,
            ClobAuthentication.L2 when _l2 is not null => null,
            ClobAuthentication.L2 => $"{operation.Id} has to be signed, and this client has no credentials. Nothing was sent. "
                + $"Pass {nameof(ApiCredentials)} (address, API key, secret, passphrase) where the client is created.",
            ClobAuthentication.L1 => $"{operation.Id} has to be signed with the wallet (level 1, EIP-712), and this client cannot sign with a wallet. "
                + "Nothing was sent. Make this call with a client that has the wallet's key.",
            var other => $"{operation.Id} has to be signed by {other}, which this client cannot do. Nothing was sent.",
        };
        return authenticator;
    }

    /// <summary>Makes the first signature as fast as the next one.</summary>
    public void WarmUp() => _l2?.WarmUp();
}
