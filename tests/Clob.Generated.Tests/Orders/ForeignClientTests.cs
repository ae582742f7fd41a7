using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Of a client that is not the library's own, only what it answers and throws is known.</summary>
public sealed class ForeignClientTests
{
    private static readonly string[] OrderIds = ["0x1", "0x2"];

    [Fact]
    public async Task Answer_is_read_as_any_other()
    {
        var report = await new OrderCanceler(new StubClient(_ => new CancelOrdersResponse { Canceled = OrderIds })).CancelAsync(OrderIds);

        Assert.Equal(OrderIds, report.Canceled);
        Assert.Equal((1, null), (report.Attempts, report.RateLimit));
    }

    [Theory]
    [InlineData(403, false, ClobOutcomeKind.Refused)]
    [InlineData(403, true, ClobOutcomeKind.Unknown)]
    [InlineData(500, false, ClobOutcomeKind.Unknown)]
    [InlineData(200, false, ClobOutcomeKind.Unknown)]
    public Task Status_tells_what_became_of_them(int status, bool isOutcomeUnknown, ClobOutcomeKind kind)
        => AssertKindAsync(new ClobApiException("no", status) { IsOutcomeUnknown = isOutcomeUnknown }, kind);

    [Fact]
    public async Task Exception_tells_what_became_of_them()
    {
        await AssertKindAsync(new HttpRequestException(HttpRequestError.ConnectionError), ClobOutcomeKind.Unreachable);
        await AssertKindAsync(new HttpRequestException(HttpRequestError.ResponseEnded), ClobOutcomeKind.Unknown);
        await AssertKindAsync(new TaskCanceledException(), ClobOutcomeKind.Unknown);
        await AssertKindAsync(new ArgumentException("no"), ClobOutcomeKind.NotSent);
        await AssertKindAsync(new NotSupportedException("secret-plans"), ClobOutcomeKind.Unknown);
    }

    [Fact]
    public async Task Exception_that_nobody_foresaw_is_told_by_its_type_alone()
    {
        var report = await new OrderCanceler(new StubClient(_ => throw new NotSupportedException("secret-plans"))).CancelAsync(OrderIds);

        Assert.All(report.Uncertain.Values, failure => Assert.DoesNotContain("secret-plans", failure.Reason, StringComparison.Ordinal));
        Assert.Contains("Unexpected NotSupportedException", report.Uncertain["0x1"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_at_all_is_unknown()
    {
        var report = await new OrderCanceler(new StubClient(_ => null!)).CancelAsync(OrderIds);

        Assert.Equal(OrderIds, report.Uncertain.Keys);
    }

    [Fact]
    public async Task Reason_that_is_null_is_a_reason_all_the_same()
    {
        var canceler = new OrderCanceler(new StubClient(_ => new CancelOrdersResponse
        {
            Canceled = ["0x1"],
            NotCanceled = new Dictionary<string, string> { ["0x1"] = null!, ["0x2"] = null! },
        }));

        foreach (var report in new[] { await canceler.CancelAsync(OrderIds), await canceler.CancelAllAsync() })
        {
            Assert.Empty(report.Canceled);
            Assert.Equal(OrderIds, report.NotCanceled.Keys);
            Assert.All(
                report.NotCanceled.Values, rejection => Assert.Equal(new CancelRejection(CancelRejectionKind.Unknown, ""), rejection));
        }
    }

    [Fact]
    public async Task Answer_that_throws_while_it_is_read_costs_its_batch_alone()
    {
        var calls = 0;
        var orderIds = Support.Example.OrderIds(150);
        var client = new StubClient(
            ids => ++calls == 2 ? new CancelOrdersResponse { Canceled = new Unreadable() } : new CancelOrdersResponse { Canceled = ids });

        var report = await new OrderCanceler(client).CancelAsync(orderIds);

        Assert.Equal([.. orderIds[..60], .. orderIds[120..]], report.Canceled);
        Assert.Equal(orderIds[60..120], report.Uncertain.Keys);
        Assert.All(
            report.Uncertain.Values,
            failure => Assert.Contains("unexpected NotSupportedException", failure.Reason, StringComparison.Ordinal));
        Assert.All(report.Uncertain.Values, failure => Assert.DoesNotContain("secret-plans", failure.Reason, StringComparison.Ordinal));
        Assert.Null(report.StoppedBecause?.Text);
    }

    [Fact]
    public async Task Answer_to_a_cancel_of_all_that_throws_while_it_is_read_is_unknown()
    {
        var report = await new OrderCanceler(new StubClient(_ => new CancelOrdersResponse { Canceled = new Unreadable() }))
            .CancelAllAsync();

        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public async Task Client_that_throws_before_it_makes_a_task_is_reported()
    {
        IClobClient client = new StubClient((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var report = await new OrderCanceler(client).CancelAsync(OrderIds);

        Assert.All(report.Refused.Values, failure => Assert.Equal(ClobOutcomeKind.Unreachable, failure.Kind));
    }

    [Fact]
    public async Task Client_that_changes_the_list_of_ids_turns_no_ids_around()
    {
        var report = await new OrderCanceler(new Meddler()).CancelAsync(["0x1", "0x2", "0x3"]);

        Assert.Equal(["0x1"], report.Canceled);
        Assert.Equal(["0x3"], report.NotCanceled.Keys);
        Assert.Equal(["0x2"], report.Unaccounted);
        Assert.Empty(report.Unrequested);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Answer_that_does_not_end_is_not_read_for_ever(bool isSame, bool isNotCanceled)
    {
        var answer = isNotCanceled
            ? new CancelOrdersResponse { NotCanceled = new Endless(isSame) }
            : new CancelOrdersResponse { Canceled = new Endless(isSame) };
        var canceler = new OrderCanceler(new StubClient(_ => answer));

        var report = await canceler.CancelAsync(OrderIds).WaitAsync(Guard.Limit);

        Assert.Equal(OrderIds, report.Uncertain.Keys);
        Assert.All(report.Uncertain.Values, failure => Assert.Contains("does not end", failure.Reason, StringComparison.Ordinal));
        Assert.Equal(ClobOutcomeKind.Unknown, (await canceler.CancelAllAsync().WaitAsync(Guard.Limit)).RequestFailure?.Kind);
    }

    [Fact]
    public async Task Answer_that_takes_its_time_is_left_when_nobody_waits_for_it_any_more()
    {
        using var source = new CancellationTokenSource();
        var endless = new Endless(isSame: true) { IsSlow = true };
        var cancel = new OrderCanceler(new StubClient(_ => new CancelOrdersResponse { Canceled = endless }))
            .CancelAsync(OrderIds, cancellationToken: source.Token);
        await endless.Begun.Task.WaitAsync(Guard.Limit);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
        Assert.Equal(OrderIds, exception.Report.Uncertain.Keys);
        endless.Go.Release();
        await endless.Ended.Task.WaitAsync(Guard.Limit);
    }

    private static async Task AssertKindAsync(Exception exception, ClobOutcomeKind kind)
    {
        var report = await new OrderCanceler(new StubClient(_ => throw exception)).CancelAsync(OrderIds);

        Assert.All(report.Refused.Values.Concat(report.Uncertain.Values), failure => Assert.Equal(kind, failure.Kind));
        Assert.Equal(OrderIds, kind == ClobOutcomeKind.Unknown ? report.Uncertain.Keys : report.Refused.Keys);
    }

    /// <summary>Turns the list that it is given around, and cancels the first order of its caller's.</summary>
    private sealed class Meddler : IClobClient
    {
        public Task<CancelOrdersResponse> CancelOrdersAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        {
            if (orderIds is string[] array)
            {
                Array.Reverse(array);
            }
            else if (orderIds is IList<string> { IsReadOnly: false } list)
            {
                (list[0], list[^1]) = (list[^1], list[0]);
            }

            return Task.FromResult(new CancelOrdersResponse
            {
                Canceled = ["0x1"],
                NotCanceled = new Dictionary<string, string> { ["0x3"] = "Order not found" },
            });
        }

        public Task<CancelOrdersResponse> CancelOrderAsync(CancelOrderRequest request, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();

        public Task<CancelOrdersResponse> CancelAllOrdersAsync(CancellationToken cancellationToken = default)
            => throw new NotSupportedException();

        public Task<CancelOrdersResponse> CancelMarketOrdersAsync(
            CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();

        public Task<long> GetServerTimeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ClosedOnlyStatus> GetClosedOnlyStatusAsync(CancellationToken cancellationToken = default)
            => throw new NotSupportedException();
    }

    /// <summary>Names orders without an end: the same, or another each time.</summary>
    private sealed class Endless(bool isSame) : IReadOnlyList<string>, IReadOnlyDictionary<string, string>
    {
        public bool IsSlow { get; init; }

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SemaphoreSlim Go { get; } = new(0);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count => 1;

        public IEnumerable<string> Keys => this;

        public IEnumerable<string> Values => ["reason"];

        public string this[int index] => "0x1";

        public string this[string key] => "reason";

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out string value)
        {
            value = "reason";
            return true;
        }

        public IEnumerator<string> GetEnumerator()
        {
            try
            {
                for (var number = 1; ; number += isSame ? 0 : 1)
                {
                    if (IsSlow)
                    {
                        Begun.TrySetResult();
                        Go.Wait();
                    }

                    yield return isSame ? "0x1" : number.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
                }
            }
            finally
            {
                Ended.TrySetResult();
            }
        }

        IEnumerator<KeyValuePair<string, string>> IEnumerable<KeyValuePair<string, string>>.GetEnumerator()
        {
            foreach (var orderId in (IEnumerable<string>)this)
            {
                yield return KeyValuePair.Create(orderId, "reason");
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Looks well, and throws once it is read.</summary>
    private sealed class Unreadable : IReadOnlyList<string>
    {
        public int Count => 1;

        public string this[int index] => "0x1";

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException("secret-plans");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
