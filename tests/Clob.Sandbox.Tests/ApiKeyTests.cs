namespace Clob.Sandbox.Tests;

public sealed class ApiKeyTests : KeyTest
{
    private const string Nonce = "0";
    private const string OtherNonce = "2";
    private const string NonceOfTheSameWallet = "4294967296";

    [Fact]
    public async Task A_new_key_has_the_shapes_of_the_venue()
    {
        var account = await NewKeyAsync(Nonce);

        Assert.True(Guid.TryParseExact(account.ApiKey, "D", out _));
        Assert.Matches("^[A-Za-z0-9_-]{43}=$", account.Secret);
        Assert.Matches("^[0-9a-f]{64}$", account.Passphrase);
    }

    [Fact]
    public async Task A_key_is_derived_with_the_values_that_it_was_created_with()
    {
        var created = await CreateAsync(WalletRequest.OfNonce(Nonce));

        var derived = await DeriveAsync(WalletRequest.OfNonce(Nonce));

        Assert.Equal((200, created.Body), (derived.Status, derived.Body));
    }

    [Fact]
    public async Task A_key_that_exists_is_not_created_again()
    {
        await NewKeyAsync(Nonce);

        (await CreateAsync(WalletRequest.OfNonce(Nonce))).AssertRefused(400, "Could not create api key");
    }

    [Fact]
    public async Task A_key_that_does_not_exist_is_not_derived()
    {
        await NewKeyAsync(Nonce);

        (await DeriveAsync(WalletRequest.OfNonce(OtherNonce))).AssertRefused(400, "Could not derive api key!");
    }

    [Fact]
    public async Task A_key_is_a_function_of_address_and_nonce()
    {
        var keys = new[] { await NewKeyAsync(Nonce), await NewKeyAsync(OtherNonce), await NewKeyAsync(NonceOfTheSameWallet) };
        await using var other = await ClobSandbox.StartAsync();
        using var client = new HttpClient();
        using var again = await client.SendAsync(WalletRequest.OfNonce(OtherNonce).ToMessage(other.BaseAddress, "POST", "/auth/api-key"));

        Assert.Equal(3, keys.Select(key => key.Secret).Distinct().Count());
        Assert.Equal(keys[1].Secret, AccountOf(await Reply.ReadAsync(again), WalletRequest.OfNonce(OtherNonce)).Secret);
    }

    [Fact]
    public async Task A_new_key_signs_requests()
        => Assert.Equal(200, (await CancelAsync("/cancel-all", account: await NewKeyAsync(Nonce))).Status);

    [Fact]
    public async Task The_keys_of_an_address_are_listed_in_the_order_of_their_creation()
    {
        var first = await NewKeyAsync(NonceOfTheSameWallet);
        await NewKeyAsync(Nonce);
        var second = await NewKeyAsync(OtherNonce);

        Assert.Equal([first.ApiKey, second.ApiKey], Keys(await ListAsync(second)));
        Assert.Equal([Account.ApiKey], Keys(await ListAsync(Account)));
    }

    [Fact]
    public async Task A_deleted_key_is_unauthorized_and_the_others_are_not()
    {
        var deleted = await NewKeyAsync(OtherNonce);
        var other = await NewKeyAsync(NonceOfTheSameWallet);

        var reply = await DeleteAsync(deleted);

        Assert.Equal((200, "application/json", "\"OK\""), (reply.Status, reply.ContentType, reply.Body));
        (await CancelAsync("/cancel-all", account: deleted)).AssertRefused(401, "Unauthorized/Invalid api key");
        (await DeleteAsync(deleted)).AssertRefused(401, "Unauthorized/Invalid api key");
        Assert.Equal([other.ApiKey], Keys(await ListAsync(other)));
    }

    [Fact]
    public async Task A_deleted_key_is_not_derived_and_can_be_created_again()
    {
        var deleted = await NewKeyAsync(Nonce);
        await DeleteAsync(deleted);

        (await DeriveAsync(WalletRequest.OfNonce(Nonce))).AssertRefused(400, "Could not derive api key!");
        Assert.Equal(deleted.Secret, (await NewKeyAsync(Nonce)).Secret);
    }

    [Fact]
    public async Task Deleting_a_key_leaves_its_orders_open()
    {
        var account = await NewKeyAsync(Nonce);
        var order = Order(owner: account);

        await DeleteAsync(account);

        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task Cancel_all_cancels_the_orders_of_its_key_and_not_those_of_another_key_of_the_address()
    {
        var one = await NewKeyAsync(OtherNonce);
        var other = await NewKeyAsync(NonceOfTheSameWallet);
        var canceled = Order(owner: one);
        var open = Order(owner: other);

        var reply = await CancelAsync("/cancel-all", account: one);

        Assert.Equal([canceled.Id], reply.Canceled);
        Assert.Equal(open, Assert.Single(Venue.OpenOrders));
    }

    [Fact]
    public async Task The_account_of_a_key_is_found_until_it_is_deleted()
    {
        var account = await NewKeyAsync(Nonce);
        Assert.Equal(account.Secret, Venue.FindAccount(account.ApiKey)?.Secret);

        await DeleteAsync(account);

        Assert.Null(Venue.FindAccount(account.ApiKey));
    }

    [Fact]
    public async Task Keys_of_wallets_do_not_change_which_account_is_generated_next()
    {
        await NewKeyAsync(Nonce);

        Assert.Equal(SandboxAccount.CreateExample(2).ApiKey, Venue.AddAccount().ApiKey);
    }

    [Theory]
    [InlineData("/auth/api-keys", "GET")]
    [InlineData("/auth/api-key", "DELETE")]
    public async Task Keys_are_listed_and_deleted_by_an_API_key_alone(string path, string method)
    {
        using var client = new HttpClient();
        using var response = await client.SendAsync(WalletRequest.OfNonce(Nonce).ToMessage(BaseAddress, method, path));

        (await Reply.ReadAsync(response)).AssertRefused(401, "Unauthorized/Invalid api key");
    }

    [Theory]
    [InlineData("/auth/api-key status=400", "Could not create api key")]
    [InlineData("/auth/derive-api-key status=400", "Could not derive api key!")]
    [InlineData("/auth/derive-api-key status=401", "Invalid L1 Request headers")]
    [InlineData("/auth/api-keys status=500", "Could not retrieve API keys")]
    public void A_fault_with_a_status_alone_has_the_documented_text(string fault, string text)
        => Assert.Contains(text, SandboxFault.Parse(fault).Response!.Body, StringComparison.Ordinal);
}
