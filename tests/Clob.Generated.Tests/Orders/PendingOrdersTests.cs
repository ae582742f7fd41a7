using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Orders that are not live yet are asked for again, each at its time, and none is forgotten.</summary>
public sealed class PendingOrdersTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeClock _clock = new();

    [Fact]
    public void Those_that_do_not_fit_into_a_request_stay_due()
    {
        var pending = Pending();
        pending.Add([1, 2, 3, 4, 5], round: 0);
        _clock.Advance(Second);

        Assert.Equal(5, pending.CountOfFirst());
        Assert.Equal([1, 2, 3], pending.Take(3, out var round));
        Assert.Equal(1, round);
        Assert.Equal(2, pending.CountOfFirst());
        Assert.Equal(TimeSpan.Zero, pending.UntilDue());
        Assert.Equal([4, 5], pending.Take(2, out round));
        Assert.Equal(1, round);
        Assert.True(pending.IsEmpty);
    }

    [Fact]
    public void First_due_comes_first()
    {
        var pending = Pending();
        pending.Add([1], round: 1);
        pending.Add([2], round: 0);
        Assert.Equal(Second, pending.UntilDue());

        _clock.Advance(Second);
        Assert.Equal([2], pending.Take(1, out _));
        Assert.Equal(Second, pending.UntilDue());
    }

    [Fact]
    public void Wait_doubles_up_to_half_a_minute()
    {
        var waits = Enumerable.Range(0, 40).Select(round =>
        {
            var pending = Pending(options => options.MaxPendingRetries = 100);
            pending.Add([1], round);
            return pending.UntilDue().TotalSeconds;
        });

        Assert.Equal([1, 2, 4, 8, 16, .. Enumerable.Repeat(30.0, 35)], waits);
    }

    [Fact]
    public void Wait_that_is_longer_than_that_stays_as_it_is()
    {
        var pending = Pending(options => options.PendingDelay = TimeSpan.FromSeconds(50));
        pending.Add([1], round: 2);

        Assert.Equal(50, pending.UntilDue().TotalSeconds);
    }

    [Fact]
    public void Those_that_were_asked_for_often_enough_are_not_taken_in()
    {
        var pending = Pending(options => options.MaxPendingRetries = 2);
        pending.Add([1], round: 2);
        pending.Add([], round: 0);
        Assert.True(pending.IsEmpty);
        Assert.Equal(Timeout.InfiniteTimeSpan, pending.UntilDue());

        pending.Add([1], round: 1);
        Assert.False(pending.IsEmpty);
    }

    [Fact]
    public void Request_that_was_refused_for_the_rate_is_due_again_only_where_it_was_for_orders_that_were_not_live()
    {
        var ledger = new CancelLedger();
        ledger.Add("0x1");
        var refused = new CancelResult<BatchReading>
        {
            Failure = new(ClobOutcomeKind.Refused, 429, "Too many requests."),
            Error = new ClobApiException("", 429),
        };
        var pending = Pending();
        pending.Settle(new CancelBatch([0], ["0x1"], 0, default), refused, ledger);
        Assert.True(pending.IsEmpty);

        pending.Settle(new CancelBatch([0], ["0x1"], 2, default), refused, ledger);
        Assert.Equal(TimeSpan.Zero, pending.UntilDue());
        Assert.Equal([0], pending.Take(1, out var round));
        Assert.Equal(2, round);
    }

    private PendingOrders Pending(Action<OrderCancelerOptions>? configure = null)
    {
        var options = new OrderCancelerOptions();
        configure?.Invoke(options);
        return new PendingOrders(options, new SteadyClock(_clock));
    }
}
