using System.Globalization;
using System.Numerics;
using Clob.Spec;

namespace Clob.Authentication;

/// <summary>Level 1: the four headers of a wallet, which is asked for a signature each time.</summary>
/// <param name="wallet">Signs.</param>
/// <param name="chainId">The chain of the domain.</param>
/// <param name="nonce">The nonce of the API key.</param>
internal sealed class L1Authenticator(IWalletSigner wallet, long chainId, BigInteger nonce) : RequestAuthenticator
{
    public override string TimestampHeader => L1HeaderNames.Timestamp;

    // The private key never comes here.
    public override IReadOnlyList<string> Secrets => [];

    // A wallet may ask its owner for each signature.
    public override void WarmUp()
    {
    }

    protected override async ValueTask<string> AddHeadersAsync(
        HttpRequestMessage request, long unixSeconds, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var message = new ClobAuthMessage
        {
            Address = Address(),
            ChainId = chainId,
            Timestamp = unixSeconds.ToString(CultureInfo.InvariantCulture),
            Nonce = nonce,
        };
        var signature = WalletText.Signature(await SignAsync(message, cancellationToken).ConfigureAwait(false))
            ?? throw UnsentRequest.Exception(
                "The wallet's signature is not 0x and 130 hex digits with a last byte of 0, 1, 27 or 28, so the venue would refuse it. "
                + "Nothing was sent.");
        request.Headers.TryAddWithoutValidation(L1HeaderNames.Address, message.Address);
        request.Headers.TryAddWithoutValidation(L1HeaderNames.Signature, signature);
        request.Headers.TryAddWithoutValidation(L1HeaderNames.Timestamp, message.Timestamp);
        request.Headers.TryAddWithoutValidation(L1HeaderNames.Nonce, nonce.ToString(CultureInfo.InvariantCulture));
        return signature;
    }

    /// <summary>Asks the wallet, whose code may block its thread, or ignore its token.</summary>
    private async Task<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken)
        => await Task.Run(() => wallet.SignAsync(message, cancellationToken).AsTask(), cancellationToken)
            .WaitAsync(cancellationToken)
            .ConfigureAwait(false);

    private string Address()
        => wallet.Address is var address && WalletText.IsAddress(address)
            ? address
            : throw UnsentRequest.Exception("The wallet's address is not 0x and 40 hex digits. Nothing was sent.");
}
