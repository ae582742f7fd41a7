using Clob.Cancellation;
using Clob.Tests.Support;

namespace Clob.Tests.Cancellation;

/// <summary>Of a client that is not the library's own, only what it answers and throws is known.</summary>
public sealed class ForeignClientTests
{
    private static readonly string[] OrderIds = ["0x1", "0x2"];

    [Fact]
    public async Task Answer_is_read_as_any_other()
    {
        var report = await new OrderCanceler(new Client(() => new CancelOrdersResponse { Canceled = OrderIds })).CancelAsync(OrderIds);

        Assert.Equal(OrderIds, report.Canceled);
        Assert.Equal((1, null), (report.Attempts, report.RateLimit));
    }

    [Theory]
    [InlineData(403, false, CancelFailureKind.Refused)]
    [InlineData(403, true, CancelFailureKind.Unknown)]
    [InlineData(500, false, CancelFailureKind.Unknown)]
    [InlineData(200, false, CancelFailureKind.Unknown)]
    public Task Status_tells_what_became_of_them(int status, bool isOutcomeUnknown, CancelFailureKind kind)
        => AssertKindAsync(new ClobApiException("no", status) { IsOutcomeUnknown = isOutcomeUnknown }, kind);

    [Fact]
    public async Task Exception_tells_what_became_of_them()
    {
        await AssertKindAsync(new HttpRequestException(HttpRequestError.ConnectionError), CancelFailureKind.Unreachable);
        await AssertKindAsync(new HttpRequestException(HttpRequestError.ResponseEnded), CancelFailureKind.Unknown);
        await AssertKindAsync(new TaskCanceledException(), CancelFailureKind.Unknown);
        await AssertKindAsync(new ArgumentException("no"), CancelFailureKind.NotSent);
        await AssertKindAsync(new NotSupportedException("secret-plans"), CancelFailureKind.Unknown);
    }

    [Fact]
    public async Task Exception_that_nobody_foresaw_is_told_by_its_type_alone()
    {
        var report = await new OrderCanceler(new Client(() => throw new NotSupportedException("secret-plans"))).CancelAsync(OrderIds);

        Assert.All(report.Uncertain.Values, failure => Assert.DoesNotContain("secret-plans", failure.Reason, StringComparison.Ordinal));
        Assert.Contains("Unexpected NotSupportedException", report.Uncertain["0x1"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_at_all_is_unknown()
    {
        var report = await new OrderCanceler(new Client(() => null!)).CancelAsync(OrderIds);

        Assert.Equal(OrderIds, report.Uncertain.Keys);
    }

    [Fact]
    public async Task Reason_that_is_null_is_a_reason_all_the_same()
    {
        var canceler = new OrderCanceler(new Client(() => new CancelOrdersResponse
        {
            Canceled = ["0x1"],
            NotCanceled = new Dictionary<string, string> { ["0x1"] = null!, ["0x2"] = null! },
        }));

        foreach (var report in new[] { await canceler.CancelAsync(OrderIds), await canceler.CancelAllAsync() })
        {
            Assert.Empty(report.Canceled);
            Assert.Equal(OrderIds, report.NotCanceled.Keys);
            Assert.All(report.NotCanceled.Values, rejection => Assert.Equal(new CancelRejection(CancelRejectionKind.Unknown, ""), rejection));
        }
    }

    private static async Task AssertKindAsync(Exception exception, CancelFailureKind kind)
    {
        var report = await new OrderCanceler(new Client(() => throw exception)).CancelAsync(OrderIds);

        Assert.All(report.Refused.Values.Concat(report.Uncertain.Values), failure => Assert.Equal(kind, failure.Kind));
        Assert.Equal(OrderIds, kind == CancelFailureKind.Unknown ? report.Uncertain.Keys : report.Refused.Keys);
    }

    private sealed class Client(Func<CancelOrdersResponse> answer) : IClobClient
    {
        public Task<CancelOrdersResponse> CancelOrderAsync(CancelOrderRequest request, CancellationToken cancellationToken = default)
            => Task.FromResult(answer());

        public Task<CancelOrdersResponse> CancelOrdersAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
            => Task.FromResult(answer());

        public Task<CancelOrdersResponse> CancelAllOrdersAsync(CancellationToken cancellationToken = default) => Task.FromResult(answer());

        public Task<CancelOrdersResponse> CancelMarketOrdersAsync(CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
            => Task.FromResult(answer());

        public Task<long> GetServerTimeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ClosedOnlyStatus> GetClosedOnlyStatusAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
