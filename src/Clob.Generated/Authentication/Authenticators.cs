using Clob.Spec;

namespace Clob.Authentication;

/// <summary>The ways to authenticate that a client has, by what it was given.</summary>
internal sealed class Authenticators(ApiCredentials? credentials)
{
    private readonly L2Authenticator? _l2 = credentials is null ? null : new L2Authenticator(credentials);

    /// <summary>Returns what signs an operation, as its <c>security</c> says; null where nothing signs it.</summary>
    /// <exception cref="InvalidOperationException">The client does not have what the operation needs. The message says how to give it.</exception>
    public RequestAuthenticator? For(ClobOperation operation) => operation.Authentication switch
    {
        ClobAuthentication.None => null,
        ClobAuthentication.L2 => _l2 ?? throw new InvalidOperationException(
            $"{operation.Id} has to be signed, and this client has no credentials. Nothing was sent. "
            + $"Pass {nameof(ApiCredentials)} (address, API key, secret, passphrase) where the client is created."),
        var other => throw new NotSupportedException($"{operation.Id} has to be signed by {other}, which this client cannot do. Nothing was sent."),
    };

    /// <summary>Makes the first signature as fast as the next one.</summary>
    public void WarmUp() => _l2?.WarmUp();
}
