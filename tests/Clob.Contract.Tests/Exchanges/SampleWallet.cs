using Clob.Authentication;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>A wallet whose signatures have the right shape. The documented venue does not verify them.</summary>
internal sealed class SampleWallet : IWalletSigner
{
    public const string Signature = "0x" + HalfOfSignature + HalfOfSignature + "1b";

    private const string HalfOfSignature = "a6eac9a1927262c9ea8ff8e59f701392c16873a714b0f976f1481df77b438a18";

    public string Address => SampleAccount.Address;

    public ValueTask<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken = default) => new(Signature);
}
