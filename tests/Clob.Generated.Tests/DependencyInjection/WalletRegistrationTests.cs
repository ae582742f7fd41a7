using Clob.Authentication;
using Clob.Tests.Keys;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clob.Tests.DependencyInjection;

public sealed class WalletRegistrationTests
{
    [Fact]
    public async Task A_client_is_registered_with_a_wallet_alone()
    {
        var network = new RecordingHandler(_ => Answer.Ok(NewKey.Json));
        await using var provider = new ServiceCollection()
            .AddClobClient(options => options.Wallet = new ExampleWallet())
            .ConfigurePrimaryHttpMessageHandler(() => network)
            .Services.BuildServiceProvider();

        var credentials = await provider.GetRequiredService<ApiKeys>().CreateOrDeriveAsync();

        Assert.Equal(NewKey.ApiKey, credentials.ApiKey);
        Assert.Equal(ExampleWallet.Signature, Assert.Single(network.Requests).Signature);
    }

    [Fact]
    public async Task A_registered_wallet_is_given_to_the_options()
    {
        var services = new ServiceCollection().AddSingleton<IWalletSigner>(new ExampleWallet());
        services.AddClobClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(_ => Answer.Ok(NewKey.Json)));
        services.AddOptions<ClobClientOptions>().Configure<IWalletSigner>((options, wallet) => options.Wallet = wallet);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(NewKey.ApiKey, (await provider.GetRequiredService<ApiKeys>().CreateAsync()).ApiKey);
    }

    [Fact]
    public async Task Each_account_has_its_own_keys()
    {
        var wallet = new ExampleWallet();
        var services = new ServiceCollection();
        services.AddClobClient("alice", options => options.Wallet = wallet)
            .ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(_ => Answer.Ok(NewKey.Json)));
        services.AddClobClient("bob", options => options.Credentials = Example.Credentials)
            .ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler());
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ApiKeys>("alice").CreateAsync(nonce: 3);

        Assert.Equal(3, Assert.Single(wallet.Messages).Nonce);
        await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredKeyedService<ApiKeys>("bob").CreateAsync());
    }

    [Fact]
    public void Without_credentials_and_without_a_wallet_the_start_fails()
    {
        using var provider = new ServiceCollection().AddClobClient(_ => { }).Services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ApiKeys>());

        Assert.Contains("Credentials are not set", exception.Message, StringComparison.Ordinal);
    }
}
