using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>How a client gets its wallet.</summary>
public sealed class CreateWithWalletTests
{
    [Fact]
    public void A_wallet_that_is_null_is_refused()
    {
        using var httpClient = new HttpClient();

        Assert.Throws<ArgumentNullException>("wallet", () => ClobClient.Create((ExampleWallet)null!));
        Assert.Throws<ArgumentNullException>("wallet", () => new ClobClient(httpClient, Example.Credentials, null!, ClobChain.Polygon));
        Assert.Throws<ArgumentNullException>("httpClient", () => new ClobClient(null!, null, new ExampleWallet(), ClobChain.Polygon));
    }

    [Fact]
    public void Another_wallet_in_the_options_is_refused()
    {
        var options = new ClobClientOptions { Wallet = new ExampleWallet() };

        var exception = Assert.Throws<ArgumentException>("options", () => ClobClient.Create(new ExampleWallet(), options));

        Assert.Contains("another wallet", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_wallet_in_the_options_is_taken()
    {
        var wallet = new ExampleWallet();
        using var client = ClobClient.Create(wallet, new ClobClientOptions { Wallet = wallet });

        Assert.Equal(Example.Address, client.WalletAddress);
    }

    [Fact]
    public void A_client_of_an_API_key_takes_the_wallet_of_its_options()
    {
        using var client = ClobClient.Create(Example.Credentials, new ClobClientOptions { Wallet = new ExampleWallet() });

        Assert.Equal(Example.Address, client.WalletAddress);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-137)]
    public void A_chain_that_is_none_is_refused(long chainId)
    {
        using var httpClient = new HttpClient();

        var exception = Assert.Throws<ArgumentException>(
            "options", () => ClobClient.Create(new ExampleWallet(), new ClobClientOptions { ChainId = chainId }));

        Assert.Contains(
            FormattableString.Invariant($"ChainId is {chainId}. Set it to the id of a chain"), exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(chainId), () => new ClobClient(httpClient, null, new ExampleWallet(), chainId));
    }

    [Fact]
    public void Options_of_keys_out_of_bounds_are_refused()
    {
        var options = new ClobClientOptions { Keys = { UsableCheckInterval = TimeSpan.Zero } };

        var exception = Assert.Throws<ArgumentException>("options", () => ClobClient.Create(Example.Credentials, options));

        Assert.Contains("Keys.UsableCheckInterval", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_credentials_refuses_a_cancel()
    {
        using var client = ClobClient.Create(new ExampleWallet(), new ClobClientOptions { BaseAddress = new Uri("http://127.0.0.1:9") });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CancelAllOrdersAsync());

        Assert.Contains("this client has no credentials", exception.Message, StringComparison.Ordinal);
    }
}
