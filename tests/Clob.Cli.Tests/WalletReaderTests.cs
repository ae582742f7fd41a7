using Clob.Cli.Tests.World;
using Clob.Cli.Wallets;
using Clob.Wallet;

namespace Clob.Cli.Tests;

/// <summary>How long the private key of a wallet is in memory.</summary>
public sealed class WalletReaderTests
{
    private static readonly string PrivateKey = string.Concat(Enumerable.Repeat("46", 32));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_wallet_is_disposed_when_its_use_ends_in_whatever_way(bool fails)
    {
        PrivateKeyWallet? used = null;
        var reader = new WalletReader(EnvironmentWith(PrivateKey), keystore: null);

        var use = reader.UseAsync(
            wallet =>
            {
                used = wallet;
                return fails ? Task.FromException<string>(new InvalidOperationException()) : SignAsync(wallet);
            },
            TestContext.Current.CancellationToken);
        await Record.ExceptionAsync(() => use);

        Assert.Equal(fails, use.IsFaulted);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => SignAsync(used!));
    }

    private static Task<string> SignAsync(PrivateKeyWallet wallet) => wallet.SignAsync(new Authentication.ClobAuthMessage
    {
        Address = wallet.Address,
        ChainId = ClobChain.Polygon,
        Timestamp = "1700000000",
        Nonce = 0,
    }).AsTask();

    private static CliEnvironment EnvironmentWith(string privateKey) => new()
    {
        In = TextReader.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Variable = name => name == "CLOB_PRIVATE_KEY" ? privateKey : null,
    };
}
