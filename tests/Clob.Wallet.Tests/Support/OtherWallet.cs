using Clob.Authentication;

namespace Clob.Wallet.Tests.Support;

/// <summary>A wallet that claims an address, and returns what it is told to.</summary>
internal sealed class OtherWallet(string address, Func<ClobAuthMessage, string> sign) : IWalletSigner
{
    public string Address => address;

    public ValueTask<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken = default) => new(sign(message));
}
