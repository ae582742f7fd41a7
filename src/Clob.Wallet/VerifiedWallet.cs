using Clob.Authentication;

namespace Clob.Wallet;

/// <summary>
/// A wallet whose signatures are verified before they are sent: the address is recovered from each, and has to be the wallet's. For
/// hardware wallets and key services, which can be set to another account than expected.
/// </summary>
/// <remarks>A <see cref="PrivateKeyWallet"/> verifies its signatures itself.</remarks>
/// <param name="wallet">The wallet. You dispose it.</param>
public sealed class VerifiedWallet(IWalletSigner wallet) : IWalletSigner
{
    private readonly IWalletSigner _wallet = wallet ?? throw new ArgumentNullException(nameof(wallet));

    /// <inheritdoc />
    public string Address => _wallet.Address;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">
    /// The signature is none of 65 bytes, or is of another address. The message names the two addresses, and never shows the signature.
    /// </exception>
    public async ValueTask<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken = default)
    {
        var digest = ClobAuthDigest.Compute(message);
        var signature = await _wallet.SignAsync(message, cancellationToken).ConfigureAwait(false);
        var signer = WalletSignature.RecoverAddress(digest, signature)
            ?? throw new InvalidOperationException(
                "The wallet's signature is not one of 65 bytes, as 0x and 130 hex digits, with a v of 0, 1, 27 or 28.");
        return signer.Equals(message.Address, StringComparison.OrdinalIgnoreCase)
            ? signature
            : throw new InvalidOperationException(
                $"The wallet's signature is of {signer}, and not of {message.Address}. "
                + "Select that account in the wallet, and check the chain id.");
    }
}
