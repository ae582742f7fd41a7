using System.Diagnostics;
using System.Security.Cryptography;
using Clob.Authentication;
using Nethereum.Signer;

namespace Clob.Wallet;

/// <summary>A wallet whose private key is in memory. Thread-safe. Dispose it as soon as the API key is there.</summary>
/// <remarks>
/// <para>
/// The key appears in no exception, in no text, in no debugger view and in no serialized form. <see cref="Dispose"/> overwrites the bytes
/// that this object holds. .NET cannot overwrite the text that was passed, nor the copies that a signature makes for a moment.
/// </para>
/// <para>Each signature is verified before it is returned.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PrivateKeyWallet : IWalletSigner, IDisposable
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly PrivateKeyBytes _key;

    /// <summary>Creates a wallet from a private key as text.</summary>
    /// <param name="privateKey">64 hex digits, with or without <c>0x</c> or <c>0X</c>. White space around them is ignored.</param>
    /// <exception cref="ArgumentException">The text is not a private key. The message never shows it.</exception>
    public PrivateKeyWallet(string privateKey)
        : this(PrivateKeyBytes.Parse(privateKey, nameof(privateKey)))
    {
    }

    /// <summary>Creates a wallet from the bytes of a private key, which the caller can overwrite afterwards.</summary>
    /// <param name="privateKey">32 bytes; copied.</param>
    /// <exception cref="ArgumentException">The bytes are not a private key. The message never shows them.</exception>
    public PrivateKeyWallet(ReadOnlySpan<byte> privateKey)
        : this(PrivateKeyBytes.Copy(privateKey, nameof(privateKey)))
    {
    }

    private PrivateKeyWallet(PrivateKeyBytes key)
    {
        _key = key;
        Address = key.Use(typeof(PrivateKeyWallet), static key => key.GetPublicAddress());
    }

    /// <summary>Gets the address of the key, checksummed.</summary>
    public string Address { get; }

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">The message is for another address, or cannot be encoded.</exception>
    /// <exception cref="ObjectDisposedException">The wallet is disposed.</exception>
    public ValueTask<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        if (!Address.Equals(message.Address, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The message is for {message.Address}, and this is the wallet of {Address}.", nameof(message));
        }

        var digest = ClobAuthDigest.Compute(message);
        var signature = WalletSignature.Format(_key.Use(typeof(PrivateKeyWallet), key => key.SignAndCalculateV(digest)));
        return WalletSignature.RecoverAddress(digest, signature) == Address
            ? new(signature)
            : throw new CryptographicException("The signature that was made does not verify. It is not returned.");
    }

    /// <summary>Overwrites the private key. The wallet cannot sign afterwards.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>Returns the address; nothing secret.</summary>
    public override string ToString() => $"{nameof(PrivateKeyWallet)} {{ Address = {Address} }}";
}
