namespace Clob.Authentication;

/// <summary>
/// Signs with a wallet (level 1 authentication), which only creating and deriving an API key needs. The private key stays behind it: it
/// can be a key in memory (<c>PrivateKeyWallet</c> of the package <c>Clob.Wallet</c>), a hardware wallet or a key service.
/// </summary>
/// <remarks>
/// <para>
/// A signature is asked for anew for each attempt of a call, because each has a time of its own. An attempt is bounded by
/// <see cref="ClobRetryOptions.AttemptTimeout"/>, and its signature with it: set it long enough for a wallet that asks its owner, and
/// <see cref="ClobRetryOptions.MaxAttempts"/> to 1 where it should ask once.
/// </para>
/// <para>
/// A client refuses a signature that is not of the shape below, and sends nothing. Whether it is the signature of
/// <see cref="Address"/>, the client cannot tell; <c>VerifiedWallet</c> of the package <c>Clob.Wallet</c> wraps any wallet and checks it.
/// </para>
/// </remarks>
public interface IWalletSigner
{
    /// <summary>
    /// Gets the address of the key that signs, <c>0x</c> and 40 hex digits: an EOA or a session key, for every kind of wallet. A
    /// contract wallet cannot sign: the venue refuses its signatures.
    /// </summary>
    string Address { get; }

    /// <summary>
    /// Signs the EIP-712 message <c>ClobAuth</c>: its typed data (<see cref="ClobAuthMessage.ToTypedDataJson"/>), or the digest of it
    /// (<c>ClobAuthDigest</c> of the package <c>Clob.Wallet</c>).
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The signature of 65 bytes, r, s and v, as <c>0x</c> and 130 hex digits. A v of 0 or 1 is sent as 27 or 28.
    /// </returns>
    ValueTask<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken = default);
}
