using Clob.Tests.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>A 400 that says that the venue stopped in the middle may follow a cancel that was carried out.</summary>
public sealed class ContextCanceledTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData("""{"error":"context canceled"}""", true)]
    [InlineData("""{"error":"rpc error: Context Canceled while canceling"}""", true)]
    [InlineData("""{"errorMsg":"context canceled"}""", true)]
    [InlineData("context canceled", true)]
    [InlineData("""{"error":"context cancelled"}""", true)]
    [InlineData("""{"error":"context\u0020canceled"}""", true)]
    [InlineData("""{"error":"context  canceled"}""", true)]
    [InlineData("""{"error":"context%20canceled"}""", true)]
    [InlineData("""{"error":"Invalid orderID"}""", false)]
    [InlineData("""{"error":"order canceled"}""", false)]
    [InlineData("", false)]
    public async Task Status_400_is_unknown_where_the_context_was_canceled(string body, bool isUnknown)
    {
        var network = new RecordingHandler(_ => Answer.Of(400, body, "application/json"));
        using var client = Example.RetryingClient(network, _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => client.CancelOrdersAsync(["0x1"]));
        var report = await new OrderCanceler(client, timeProvider: _clock).CancelAsync(["0x1", "0x2"]);
        var all = await new OrderCanceler(client, timeProvider: _clock).CancelAllAsync();

        var kind = isUnknown ? ClobOutcomeKind.Unknown : ClobOutcomeKind.Refused;
        Assert.Equal(isUnknown, exception.IsOutcomeUnknown);
        Assert.Equal((isUnknown ? 2 : 0, isUnknown ? 0 : 2), (report.Uncertain.Count, report.Refused.Count));
        Assert.Equal((kind, 400), (all.RequestFailure!.Kind, all.RequestFailure.StatusCode));
        Assert.Equal(3, network.Requests.Count);
    }

    [Fact]
    public async Task Status_400_is_unknown_where_its_body_is_too_long_to_be_read()
    {
        using var client = Example.RetryingClient(
            new RecordingHandler(_ => Answer.Of(400, new string(' ', 30_000) + "context canceled", "text/plain")), _clock);

        Assert.True((await Assert.ThrowsAsync<ClobApiException>(() => client.CancelAllOrdersAsync())).IsOutcomeUnknown);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public async Task Status_400_is_unknown_where_its_body_does_not_come(int status, bool isUnknown)
    {
        using var client = Example.RetryingClient(
            new RecordingHandler(_ => Answer.Of(status, new EndlessStream(_ => { }, trickles: false))), _clock);
        var call = client.CancelAllOrdersAsync();

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(isUnknown, (await Assert.ThrowsAsync<ClobApiException>(() => call.WaitAsync(Guard.Limit))).IsOutcomeUnknown);
    }

    [Theory]
    [InlineData("", "", "context canceled")]
    [InlineData("", "context canceled", "refused")]
    [InlineData("""{"error":"context\u0020canceled"}""", "", "refused")]
    public async Task Status_400_of_another_client_is_unknown_whatever_member_says_so(string response, string error, string message)
    {
        var client = new StubClient(_ => throw new ClobApiException(message, 400) { Response = response, Error = error });

        var report = await new OrderCanceler(client, timeProvider: _clock).CancelAsync(["0x1"]);

        Assert.Equal(["0x1"], report.Uncertain.Keys);
    }

    [Theory]
    [InlineData(402)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(418)]
    [InlineData(422)]
    [InlineData(426)]
    [InlineData(431)]
    [InlineData(451)]
    [InlineData(499)]
    [InlineData(202)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task Status_that_is_not_documented_refuses_nothing(int status)
    {
        using var client = Example.RetryingClient(new RecordingHandler(_ => Answer.Of(status, "", null)), _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => client.CancelAllOrdersAsync());

        Assert.True(exception.IsOutcomeUnknown);
    }
}
