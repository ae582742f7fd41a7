using System.Text.Json;
using Clob.Authentication;
using Clob.Interop.Tests.Node;
using Clob.Sandbox;
using Clob.Wallet;

namespace Clob.Interop.Tests.OfficialClients;

/// <summary>The official clients create, derive and delete API keys on the sandbox with a wallet of viem, and get what ours gets.</summary>
public abstract class OfficialKeyTests(string version) : IAsyncLifetime
{
    // The second account of the test mnemonic that Ethereum tools ship.
    private const string PrivateKey = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
    private const long Nonce = 7;

    private readonly OfficialClient _official = new(version);
    private readonly PrivateKeyWallet _wallet = new(PrivateKey);
    private ClobSandbox _venue = null!;
    private ClobClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _venue = await ClobSandbox.StartAsync(new ClobSandboxOptions { MaxClockSkew = TimeSpan.FromMinutes(1) });
        _client = ClobClient.Create(_wallet, new ClobClientOptions { BaseAddress = _venue.BaseAddress });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _wallet.Dispose();
        await _venue.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [NodeFact]
    public async Task The_key_that_it_creates_is_the_one_that_ours_derives()
    {
        var created = Read(await CallAsync("createApiKey", Nonce));

        AssertSame(created, await new ApiKeys(_client).DeriveAsync(Nonce));
    }

    [NodeFact]
    public async Task The_key_that_ours_creates_is_the_one_that_it_derives()
    {
        var created = await new ApiKeys(_client).CreateAsync(Nonce);

        AssertSame(Read(await CallAsync("deriveApiKey", Nonce)), created);
    }

    [NodeFact]
    public async Task Without_a_nonce_both_mean_the_same_key()
    {
        var created = Read(await CallAsync("createOrDeriveApiKey"));

        AssertSame(created, await new ApiKeys(_client).CreateOrDeriveAsync());
        AssertSame(Read(await CallAsync("createOrDeriveApiKey")), await new ApiKeys(_client).DeriveAsync());
    }

    [NodeFact]
    public async Task A_key_that_does_not_exist_is_none_to_it()
        => Assert.False((await CallAsync("deriveApiKey", Nonce)).TryGetProperty("key", out _));

    [NodeFact]
    public async Task It_lists_the_keys_that_ours_lists()
    {
        var first = await new ApiKeys(_client).CreateAsync();
        var account = _venue.FindAccount((await new ApiKeys(_client).CreateAsync(Nonce)).ApiKey)!;
        using var trader = ClobClient.Create(first, new ClobClientOptions { BaseAddress = _venue.BaseAddress });

        var listed = await _official.CallAsync(_venue.BaseAddress, account, "getApiKeys");

        Assert.Equal([first.ApiKey, account.ApiKey], await new ApiKeys(trader).ListAsync());
        Assert.Equal([first.ApiKey, account.ApiKey], listed.GetProperty("apiKeys").EnumerateArray().Select(key => key.GetString()));
    }

    [NodeFact]
    public async Task A_key_that_it_deletes_is_refused()
    {
        var credentials = await new ApiKeys(_client).CreateAsync(Nonce);
        using var trader = ClobClient.Create(credentials, new ClobClientOptions { BaseAddress = _venue.BaseAddress });

        var deleted = await _official.CallAsync(_venue.BaseAddress, _venue.FindAccount(credentials.ApiKey)!, "deleteApiKey");

        Assert.Equal("OK", deleted.GetString());
        Assert.Equal(401, (await Assert.ThrowsAsync<ClobApiException>(() => trader.CancelAllOrdersAsync())).StatusCode);
    }

    [NodeFact]
    public async Task A_key_that_ours_deletes_is_refused_to_it()
    {
        var created = Read(await CallAsync("createApiKey", Nonce));
        var account = _venue.FindAccount(created.ApiKey)!;
        using var trader = ClobClient.Create(
            new ApiCredentials(_wallet.Address, created.ApiKey, created.Secret, created.Passphrase),
            new ClobClientOptions { BaseAddress = _venue.BaseAddress });

        await new ApiKeys(trader).DeleteAsync();

        Assert.Equal(401, (await _official.CallAsync(_venue.BaseAddress, account, "cancelAll")).GetProperty("status").GetInt32());
    }

    private static (string ApiKey, string Secret, string Passphrase) Read(JsonElement key)
        => (key.GetProperty("key").GetString()!, key.GetProperty("secret").GetString()!, key.GetProperty("passphrase").GetString()!);

    /// <summary>Asserts that two keys are the same, by the one that the sandbox has for both, and by a signature of each secret.</summary>
    private void AssertSame((string ApiKey, string Secret, string Passphrase) theirs, ApiCredentials ours)
    {
        var account = _venue.FindAccount(ours.ApiKey)!;
        Assert.Equal((account.ApiKey, account.Secret, account.Passphrase), theirs);
        var same = new ApiCredentials(ours.Address, theirs.ApiKey, theirs.Secret, theirs.Passphrase);
        Assert.Equal(Signature(same), Signature(ours));
    }

    private static string Signature(ApiCredentials credentials) => new L2Signer(credentials).Sign(1720000000, "DELETE", "/cancel-all", []);

    private Task<JsonElement> CallAsync(string call, long? nonce = null)
        => _official.CallAsync(_venue.BaseAddress, PrivateKey, call, nonce);
}
