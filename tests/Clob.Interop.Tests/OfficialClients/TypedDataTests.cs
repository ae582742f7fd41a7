using Clob.Authentication;
using Clob.Interop.Tests.Node;
using Clob.Wallet;

namespace Clob.Interop.Tests.OfficialClients;

/// <summary>The typed data of a message is what a wallet signs that takes it whole.</summary>
public sealed class TypedDataTests
{
    private const string PrivateKey = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";

    [NodeTheory]
    [InlineData("0", ClobChain.Polygon)]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639935", ClobChain.Amoy)]
    public async Task A_wallet_of_viem_signs_it_as_ours_does(string nonce, long chainId)
    {
        using var wallet = new PrivateKeyWallet(PrivateKey);
        var message = new ClobAuthMessage
        {
            Address = wallet.Address,
            ChainId = chainId,
            Timestamp = "1720000000",
            Nonce = System.Numerics.BigInteger.Parse(nonce, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(await wallet.SignAsync(message), await OfficialClient.SignTypedDataAsync(PrivateKey, message.ToTypedDataJson()));
    }
}
