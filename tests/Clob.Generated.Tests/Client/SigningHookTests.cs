using Clob.Calls;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>The hook between the generated methods and the network: which path, which second, whose signature.</summary>
public sealed class SigningHookTests
{
    private readonly FakeClock _clock = new();
    private readonly RecordingHandler _network = new();

    public static TheoryData<string> Operations { get; } = [.. FourCalls.Ids];

    [Theory]
    [InlineData("https://venue.test", "/cancel-all")]
    [InlineData("https://venue.test/", "/cancel-all")]
    [InlineData("https://venue.test/clob", "/clob/cancel-all")]
    [InlineData("https://venue.test/clob/", "/clob/cancel-all")]
    [InlineData("https://venue.test/a/b%20c/", "/a/b%20c/cancel-all")]
    [InlineData("https://venue.test:8443/clob", "/clob/cancel-all")]
    public async Task Cancel_prefix_of_the_base_address_is_sent_and_not_signed(string baseAddress, string onTheWire)
    {
        await Example.Client(_network, _clock, new Uri(baseAddress)).CancelAllOrdersAsync();

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(onTheWire, sent.Address.PathAndQuery);
        Assert.Equal(new Uri(baseAddress).Authority, sent.Address.Authority);
        ReferenceSignature.AssertSigned(sent, "/cancel-all");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Cancel_every_operation_is_signed_over_its_own_path_and_body(string operationId)
    {
        await Example.Client(_network, _clock).CallAsync(operationId);

        var sent = Assert.Single(_network.Requests);
        ReferenceSignature.AssertSigned(sent, sent.Address.AbsolutePath);
    }

    [Fact]
    public async Task Cancel_second_is_that_of_the_clock()
    {
        var client = Example.Client(_network, _clock);

        await client.CancelAllOrdersAsync();
        _clock.Advance(TimeSpan.FromSeconds(61.9));
        await client.CancelAllOrdersAsync();

        Assert.Equal(["1720000000", "1720000061"], _network.Requests.Select(request => request.Timestamp));
    }

    [Fact]
    public async Task Cancel_under_foreign_culture_second_is_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();

        await Example.Client(_network, new FakeClock(-7)).CancelAllOrdersAsync();

        var sent = Assert.Single(_network.Requests);
        Assert.Equal("-7", sent.Timestamp);
        ReferenceSignature.AssertSigned(sent, "/cancel-all");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Cancel_without_credentials_says_what_to_pass_and_sends_nothing(string operationId)
    {
        using var httpClient = new HttpClient(_network) { BaseAddress = Example.BaseAddress };
        using var client = new ClobClient(httpClient, credentials: null);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallAsync(operationId));

        Assert.Contains(operationId, exception.Message, StringComparison.Ordinal);
        Assert.Contains("ApiCredentials", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task Cancel_without_base_address_says_so_and_sends_nothing()
    {
        using var httpClient = new HttpClient(_network);
        using var client = new ClobClient(httpClient, Example.Credentials);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CancelAllOrdersAsync());

        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task Cancel_base_address_that_is_set_after_the_client_was_made_is_used()
    {
        using var httpClient = new HttpClient(_network);
        using var client = new ClobClient(httpClient, Example.Credentials, _clock);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.CancelAllOrdersAsync());
        httpClient.BaseAddress = new Uri("https://first.test/");
        httpClient.BaseAddress = new Uri("https://second.test/");

        await client.CancelAllOrdersAsync();

        Assert.Equal("https://second.test/cancel-all", Assert.Single(_network.Requests).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("quote\"and\\backslash")]
    [InlineData("'single'<tag>&+=")]
    [InlineData("ünïçödé漢字")]
    [InlineData("😀")]
    public async Task Cancel_id_of_any_characters_is_signed_as_the_bytes_that_are_sent(string orderId)
    {
        await Example.Client(_network, _clock).CancelOrdersAsync([orderId]);

        var sent = Assert.Single(_network.Requests);
        ReferenceSignature.AssertSigned(sent, "/orders");
        Assert.Equal([orderId], System.Text.Json.JsonSerializer.Deserialize<string[]>(sent.Body)!);
    }

    [Fact]
    public async Task Cancel_each_call_carries_state_of_its_own()
    {
        var client = Example.Client(_network, _clock);

        await client.CancelOrdersAsync(["0x1"]);
        await client.CancelAllOrdersAsync();

        var calls = _network.Requests.Select(request => ClobCall.Of(request.Message)!).ToList();
        Assert.NotSame(calls[0], calls[1]);
        Assert.Equal(["cancelOrders", "cancelAllOrders"], calls.Select(call => call.Operation.Id));
    }

    [Fact]
    public async Task Cancel_state_of_a_call_is_the_only_option_of_its_request()
    {
        await Example.Client(_network, _clock).CancelAllOrdersAsync();

        Assert.Single(Assert.Single(_network.Requests).Message.Options);
    }

    [Fact]
    public async Task Cancel_many_at_once_are_each_signed_for_their_own_body()
    {
        var client = Example.Client(_network, _clock);
        var ids = Example.OrderIds(400);

        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (id, _) => await client.CancelOrderAsync(new CancelOrderRequest { OrderId = id }, CancellationToken.None));

        Assert.Equal(
            ids.Select(id => $$"""{"orderID":"{{id}}"}"""),
            _network.Requests.Select(request => request.BodyText).Order(StringComparer.Ordinal));
        Assert.All(_network.Requests, request => ReferenceSignature.AssertSigned(request, "/order"));
    }
}
