namespace Clob.Spec;

/// <summary>Who has to sign a request.</summary>
public enum ClobAuthentication
{
    /// <summary>Nobody: the request goes out without the <c>POLY_*</c> headers.</summary>
    None,

    /// <summary>The API key (level 2, HMAC).</summary>
    L2,

    /// <summary>
    /// The wallet (level 1, EIP-712). Without an <see cref="Authentication.IWalletSigner"/>, such a call fails before anything is sent.
    /// </summary>
    L1,
}
