using System.Numerics;
using Clob.Tests.Support;

namespace Clob.Tests.Keys;

public sealed class ApiKeysTests
{
    private static readonly BigInteger LargestNonce = (BigInteger.One << 256) - 1;

    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639935")]
    public async Task The_nonce_goes_to_the_wallet_and_to_the_venue(string nonce)
    {
        var network = new RecordingHandler(_ => Answer.Ok(NewKey.Json));
        var wallet = new ExampleWallet();
        using var client = NewKey.Client(network, _clock, wallet);
        var keys = new ApiKeys(client);
        var number = BigInteger.Parse(nonce, System.Globalization.CultureInfo.InvariantCulture);

        await keys.CreateAsync(number);
        await keys.DeriveAsync(number);
        await keys.CreateOrDeriveAsync(number);

        Assert.Equal(["POST /auth/api-key", "GET /auth/derive-api-key", "POST /auth/api-key"], Calls(network));
        Assert.All(network.Requests, sent => Assert.Equal(nonce, sent.Headers["POLY_NONCE"]));
        Assert.All(wallet.Messages, message => Assert.Equal(number, message.Nonce));
    }

    [Fact]
    public async Task The_key_is_returned_as_credentials_of_the_wallets_address()
    {
        using var client = NewKey.Client(new RecordingHandler(_ => Answer.Ok(NewKey.Json)), _clock);

        var credentials = await new ApiKeys(client).CreateAsync();

        Assert.Equal(
            (Example.Address, NewKey.ApiKey, NewKey.Passphrase), (credentials.Address, credentials.ApiKey, credentials.Passphrase));
        Assert.Equal(new ApiCredentials(Example.Address, NewKey.ApiKey, NewKey.Secret, NewKey.Passphrase).Secret, credentials.Secret);
    }

    [Fact]
    public async Task The_key_is_returned_as_texts_to_store_with_its_nonce()
    {
        var network = new RecordingHandler(_ => Answer.Ok(NewKey.Json));
        using var client = NewKey.Client(network, _clock);
        var keys = new ApiKeys(client, new ApiKeysOptions { MaxWaitUntilUsable = TimeSpan.FromSeconds(120) }, _clock);

        var created = await keys.CreateForStorageAsync(nonce: 5);
        var derived = await keys.DeriveForStorageAsync(nonce: 5);

        Assert.Equal((NewKey.ApiKey, NewKey.Secret, NewKey.Passphrase), (created.ApiKey, created.Secret, created.Passphrase));
        Assert.Equal(created, derived);
        Assert.Equal(["POST /auth/api-key", "GET /auth/derive-api-key"], Calls(network));
        Assert.All(network.Requests, sent => Assert.Equal("5", sent.Headers["POLY_NONCE"]));
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_is_not_returned_as_texts_either()
    {
        using var client = NewKey.Client(new RecordingHandler(_ => Answer.Ok("""{"apiKey":"","secret":"c2VjcmV0","passphrase":"phrase"}""")), _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).CreateForStorageAsync());

        Assert.True(exception.IsOutcomeUnknown);
    }

    [Fact]
    public async Task A_nonce_of_less_than_zero_or_more_than_256_bits_is_refused()
    {
        var network = new RecordingHandler();
        using var client = NewKey.Client(network, _clock);
        var keys = new ApiKeys(client);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("nonce", () => keys.CreateAsync(BigInteger.MinusOne));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("nonce", () => keys.DeriveAsync(LargestNonce + 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("nonce", () => keys.CreateOrDeriveAsync(LargestNonce + 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("nonce", () => keys.CreateForStorageAsync(LargestNonce + 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("nonce", () => keys.DeriveForStorageAsync(BigInteger.MinusOne));
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task A_key_that_exists_is_derived()
    {
        var network = new RecordingHandler(sent => sent.Method == "POST" ? NotCreated() : Answer.Ok(NewKey.Json));
        using var client = NewKey.Client(network, _clock);

        var credentials = await new ApiKeys(client).CreateOrDeriveAsync(nonce: 5);

        Assert.Equal(NewKey.ApiKey, credentials.ApiKey);
        Assert.Equal(["POST /auth/api-key", "GET /auth/derive-api-key"], Calls(network));
        Assert.All(network.Requests, sent => Assert.Equal("5", sent.Headers["POLY_NONCE"]));
    }

    [Fact]
    public async Task A_key_that_an_attempt_without_a_response_created_is_derived()
    {
        var attempts = 0;
        var network = new RecordingHandler(sent => (sent.Method, ++attempts) switch
        {
            ("POST", 1) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost."),
            ("POST", _) => NotCreated(),
            _ => Answer.Ok(NewKey.Json),
        });
        using var client = NewKey.Client(network, _clock);

        var credentials = await _clock.PassWaitsAsync(new ApiKeys(client).CreateOrDeriveAsync());

        Assert.Equal(NewKey.ApiKey, credentials.ApiKey);
        Assert.Equal(["POST /auth/api-key", "POST /auth/api-key", "GET /auth/derive-api-key"], Calls(network));
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(201, NewKey.Json)]
    [InlineData(302, "")]
    [InlineData(401, """{"error":"Invalid L1 Request headers"}""")]
    [InlineData(403, "")]
    [InlineData(404, """{"error":"not found"}""")]
    [InlineData(409, """{"error":"exists"}""")]
    [InlineData(429, "")]
    [InlineData(500, """{"error":"Could not create api key"}""")]
    [InlineData(503, "")]
    public async Task No_other_status_than_400_is_followed_by_a_derivation(int status, string body)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, body, "application/json"));
        using var client = NewKey.Client(network, _clock, configure: options => options.Retry.MaxAttempts = 1);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).CreateOrDeriveAsync());

        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(["POST /auth/api-key"], Calls(network));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_not_followed_by_a_derivation()
    {
        var network = new RecordingHandler(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost."));
        using var client = NewKey.Client(network, _clock, configure: options => options.Retry.MaxAttempts = 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => new ApiKeys(client).CreateOrDeriveAsync());

        Assert.Equal(["POST /auth/api-key"], Calls(network));
    }

    [Fact]
    public async Task Where_neither_is_possible_the_derivation_says_why()
    {
        var network = new RecordingHandler(sent => sent.Method == "POST"
            ? NotCreated()
            : Answer.Of(400, """{"error":"Could not derive api key!"}""", "application/json"));
        using var client = NewKey.Client(network, _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).CreateOrDeriveAsync());

        Assert.Equal(("deriveApiKey", "Could not derive api key!"), (exception.Operation?.Id, exception.Error));
    }

    [Fact]
    public async Task The_keys_of_the_account_are_listed_with_the_API_key()
    {
        var network = new RecordingHandler(_ => Answer.Ok($$"""{"apiKeys":["{{Example.ApiKey}}","{{NewKey.ApiKey}}"]}"""));
        using var client = Example.RetryingClient(network, _clock);

        Assert.Equal([Example.ApiKey, NewKey.ApiKey], await new ApiKeys(client).ListAsync());
        Assert.Equal(("GET /auth/api-keys", Example.ApiKey), (Calls(network).Single(), network.Requests[0].Headers["POLY_API_KEY"]));
    }

    [Fact]
    public async Task The_key_that_signs_is_deleted()
    {
        var network = new RecordingHandler(_ => Answer.Ok("\"OK\""));
        using var client = Example.RetryingClient(network, _clock);

        await new ApiKeys(client).DeleteAsync();

        Assert.Equal(("DELETE /auth/api-key", Example.ApiKey), (Calls(network).Single(), network.Requests[0].Headers["POLY_API_KEY"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("Could not delete API key")]
    public async Task A_deletion_that_is_not_confirmed_is_no_success(string text)
    {
        using var client = Example.RetryingClient(new RecordingHandler(_ => Answer.Ok($"\"{text}\"")), _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).DeleteAsync());

        Assert.Equal(
            (200, true, text, "deleteApiKey"),
            (exception.StatusCode, exception.IsOutcomeUnknown, exception.Response, exception.Operation?.Id));
        Assert.True(ClobOutcome.Of(exception).IsUnknown);
    }

    [Fact]
    public async Task A_401_after_a_deletion_without_a_response_says_that_its_outcome_is_unknown()
    {
        var attempts = 0;
        var network = new RecordingHandler(_ => ++attempts == 1
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost.")
            : Answer.Of(401, """{"error":"Unauthorized/Invalid api key"}""", "application/json"));
        using var client = Example.RetryingClient(network, _clock);

        async Task<bool> DeleteAsync()
        {
            await new ApiKeys(client).DeleteAsync();
            return true;
        }

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(DeleteAsync()));

        Assert.Equal((401, true), (exception.StatusCode, exception.IsOutcomeUnknown));
    }

    [Fact]
    public async Task Without_a_wallet_nothing_is_created_or_derived()
    {
        var network = new RecordingHandler();
        using var client = Example.RetryingClient(network, _clock, options => options.Wallet = null);
        var keys = new ApiKeys(client);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => keys.CreateOrDeriveAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => keys.DeriveAsync());

        Assert.Contains("this client has no wallet", exception.Message, StringComparison.Ordinal);
        Assert.Contains("IWalletSigner", exception.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_listed_or_deleted()
    {
        var network = new RecordingHandler();
        using var client = NewKey.Client(network, _clock, configure: options => options.Credentials = null);
        var keys = new ApiKeys(client);

        await Assert.ThrowsAsync<InvalidOperationException>(() => keys.ListAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => keys.DeleteAsync());
        Assert.Empty(network.Requests);
    }

    [Fact]
    public void A_client_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>("client", () => new ApiKeys(null!));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3_000_000, 2)]
    [InlineData(150, 0)]
    [InlineData(150, -1)]
    public void Options_out_of_bounds_are_refused(int wait, int interval)
    {
        using var client = NewKey.Client(new RecordingHandler(), _clock);
        var options = new ApiKeysOptions
        {
            MaxWaitUntilUsable = TimeSpan.FromSeconds(wait),
            UsableCheckInterval = TimeSpan.FromSeconds(interval),
        };

        Assert.Throws<ArgumentException>("options", () => new ApiKeys(client, options));
    }

    private static HttpResponseMessage NotCreated() => Answer.Of(400, """{"error":"Could not create api key"}""", "application/json");

    private static IEnumerable<string> Calls(RecordingHandler network)
        => network.Requests.Select(sent => $"{sent.Method} {sent.Address.AbsolutePath}");
}
