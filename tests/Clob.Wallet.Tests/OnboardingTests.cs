using Clob.Sandbox;

namespace Clob.Wallet.Tests;

/// <summary>From a private key to an API key, on the sandbox, which verifies the signatures with separate code.</summary>
public sealed class OnboardingTests : IAsyncLifetime
{
    private static readonly string PrivateKey = WalletVector.Sample.PrivateKey;

    private readonly FakeClock _clock = new();
    private readonly PrivateKeyWallet _wallet = new(PrivateKey);
    private ClobSandbox _venue = null!;
    private ClobClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _venue = await ClobSandbox.StartAsync(new ClobSandboxOptions
        {
            TimeProvider = _clock,
            MaxClockSkew = TimeSpan.Zero,
            NewKeyDelay = TimeSpan.FromSeconds(100),
        });
        _client = ClobClient.Create(_wallet, Options());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _wallet.Dispose();
        await _venue.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_cancels_its_orders_once_it_is_usable_and_is_deleted()
    {
        var keys = new ApiKeys(_client, new ApiKeysOptions { MaxWaitUntilUsable = TimeSpan.FromSeconds(150) }, _clock);
        var key = await _clock.PassWaitsAsync(keys.CreateOrDeriveAsync(nonce: 3));
        var orders = _venue.SeedOrders(3, _venue.FindAccount(key.ApiKey));
        using var trader = ClobClient.Create(key, Options());

        var response = await trader.CancelAllOrdersAsync();
        Assert.Equal([key.ApiKey], await new ApiKeys(trader).ListAsync());
        await new ApiKeys(trader).DeleteAsync();
        var refused = await Assert.ThrowsAsync<ClobApiException>(() => trader.CancelAllOrdersAsync());

        Assert.Equal(orders.Select(order => order.Id), response.Canceled);
        Assert.Equal((401, TimeSpan.FromSeconds(100)), (refused.StatusCode, _clock.Elapsed));
    }

    [Fact]
    public async Task A_key_is_derived_by_a_wallet_of_the_same_private_key()
    {
        var created = await new ApiKeys(_client).CreateAsync(nonce: 9);
        using var again = new PrivateKeyWallet(Convert.FromHexString(PrivateKey[2..]));
        using var client = ClobClient.Create(new VerifiedWallet(again), Options());

        Assert.Equal(created.ApiKey, (await new ApiKeys(client).DeriveAsync(nonce: 9)).ApiKey);
    }

    [Fact]
    public async Task A_signature_for_another_chain_is_refused_by_the_venue()
    {
        var options = Options();
        options.ChainId = ClobChain.Amoy;
        using var client = ClobClient.Create(_wallet, options);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).CreateOrDeriveAsync());

        Assert.Equal((401, "Invalid L1 Request headers"), (exception.StatusCode, exception.Error));
        Assert.DoesNotContain(PrivateKey[2..20], exception.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_signature_of_another_account_is_refused_before_it_is_sent()
    {
        using var other = new PrivateKeyWallet($"{2:x64}");
        var confused = new VerifiedWallet(new OtherWallet(
            _wallet.Address, message => other.SignAsync(message with { Address = other.Address }).AsTask().GetAwaiter().GetResult()));
        using var client = ClobClient.Create(confused, Options());

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new ApiKeys(client).CreateAsync());

        Assert.Contains(_wallet.Address, exception.Message, StringComparison.Ordinal);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(_venue.Requests);
    }

    [Fact]
    public async Task A_disposed_wallet_sends_nothing()
    {
        _wallet.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => new ApiKeys(_client).CreateAsync());

        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(_venue.Requests);
    }

    private ClobClientOptions Options() => new() { BaseAddress = _venue.BaseAddress, TimeProvider = _clock };
}
