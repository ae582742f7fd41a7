using Clob.Cancellation;
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

        var kind = isUnknown ? CancelFailureKind.Unknown : CancelFailureKind.Refused;
        Assert.Equal(isUnknown, exception.IsOutcomeUnknown);
        Assert.Equal((isUnknown ? 2 : 0, isUnknown ? 0 : 2), (report.Uncertain.Count, report.Refused.Count));
        Assert.Equal((kind, 400), (all.Request!.Kind, all.Request.StatusCode));
        Assert.Equal(3, network.Requests.Count);
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
