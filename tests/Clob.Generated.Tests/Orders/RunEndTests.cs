using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>What ends a run is named by its first reason, at the moment that the options say.</summary>
public sealed class RunEndTests : IDisposable
{
    private static readonly CancelFailure Unauthorized = new(ClobOutcomeKind.Refused, 401, "Unauthorized.");
    private static readonly CancelFailure RateLimited = new(ClobOutcomeKind.Refused, 429, "Too many requests.");

    private readonly FakeClock _clock = new();
    private readonly CancellationTokenSource _caller = new();
    private readonly CancelStop _stop;

    public RunEndTests() => _stop = Stop(options => options.RateLimitTimeout = TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        _stop.Dispose();
        _caller.Dispose();
    }

    [Fact]
    public void Failure_that_comes_first_is_the_reason()
    {
        Settle(Unauthorized);
        _stop.FailInput();
        Settle(Unauthorized with { Reason = "Unauthorized again." });
        Assert.Equal(new(CancelStopKind.RequestFailed, "A request before it failed: Unauthorized."), _stop.Reason);

        using var input = Stop();
        input.FailInput();
        Settle(input, Unauthorized);
        input.FailInput();
        Assert.Equal(new(CancelStopKind.InputFailed, "The ids could not be read, and nothing had been sent before."), input.Reason);
    }

    [Fact]
    public void Refusals_for_the_rate_end_it_at_the_time_that_is_set_counted_from_the_first()
    {
        _clock.Advance(TimeSpan.FromSeconds(10));
        RefuseForRate();
        _clock.Advance(TimeSpan.FromSeconds(29.9));
        RefuseForRate();
        Assert.Null(_stop.Reason);

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        RefuseForRate();
        var reason = new CancelStopReason(
            CancelStopKind.RateLimited, "The venue refused every request for the signer's rate limit for 30 s. Too many requests.");
        Assert.Equal(reason, _stop.Reason);

        Settle(Unauthorized);
        Assert.Equal(reason, _stop.Reason);
    }

    [Fact]
    public void Failure_before_them_stays_the_reason()
    {
        Settle(Unauthorized);
        RefuseForRate();
        _clock.Advance(TimeSpan.FromSeconds(30));
        RefuseForRate();

        Assert.Equal(CancelStopKind.RequestFailed, _stop.Reason?.Kind);
    }

    [Fact]
    public void Request_that_was_admitted_begins_the_count_anew()
    {
        RefuseForRate();
        _clock.Advance(TimeSpan.FromSeconds(20));
        _stop.Settle(new CancelResult<BatchReading>());
        RefuseForRate();
        _clock.Advance(TimeSpan.FromSeconds(20));
        RefuseForRate();

        Assert.Null(_stop.Reason);
    }

    [Fact]
    public void Refusals_for_the_rate_never_end_it_where_no_time_is_set()
    {
        using var stop = Stop();
        RefuseForRate(stop);
        _clock.Advance(TimeSpan.FromDays(1));
        RefuseForRate(stop);

        Assert.Null(stop.Reason);
    }

    [Fact]
    public void Time_that_is_left_ends_with_the_time_out()
    {
        using var stop = Stop(options => options.Timeout = TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), stop.UntilTimeout);
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(1), stop.UntilTimeout);
        Assert.Null(stop.Reason);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(stop.UntilTimeout);
        Assert.Equal(new(CancelStopKind.TimedOut, "The time-out of 5 s passed."), stop.Reason);
        Assert.True(stop.Token.IsCancellationRequested);
        Assert.False(stop.IsByCaller);
        Assert.Null(_stop.UntilTimeout);
    }

    [Fact]
    public void Caller_counts_before_everything_else()
    {
        Settle(Unauthorized);
        _caller.Cancel();

        Assert.Equal(new(CancelStopKind.Canceled, "Interrupted."), _stop.Reason);
        Assert.True(_stop.IsByCaller);
        Assert.True(_stop.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(ClobOutcomeKind.NotSent, "invalid", true)]
    [InlineData(ClobOutcomeKind.NotSent, "", true)]
    [InlineData(ClobOutcomeKind.NotSent, "argument", false)]
    [InlineData(ClobOutcomeKind.NotSent, "canceled", false)]
    [InlineData(ClobOutcomeKind.NotSent, "api", false)]
    [InlineData(ClobOutcomeKind.Unknown, "invalid", false)]
    [InlineData(ClobOutcomeKind.Refused, "invalid", false)]
    [InlineData(ClobOutcomeKind.Unreachable, "api", true)]
    public void Failure_that_every_request_would_meet_ends_it(ClobOutcomeKind kind, string error, bool isEnd)
    {
        _stop.Settle(new CancelResult<BatchReading>
        {
            Failure = new(kind, null, "It failed."),
            Error = error switch
            {
                "invalid" => new InvalidOperationException(),
                "argument" => new ArgumentException("An id is bad."),
                "canceled" => new OperationCanceledException(),
                "api" => new ClobApiException("", 500),
                _ => null,
            },
        });

        Assert.Equal(isEnd, _stop.IsOver);
    }

    [Fact]
    public void Nothing_waits_for_the_clock_once_it_is_over()
    {
        var timers = _clock.ActiveTimers;
        var stop = Stop(options => options.Timeout = TimeSpan.FromSeconds(5));
        Assert.Equal(timers + 1, _clock.ActiveTimers);

        stop.Dispose();

        Assert.Equal(timers, _clock.ActiveTimers);
        Assert.Throws<ObjectDisposedException>(() => stop.Token);
    }

    private static void Settle(CancelStop stop, CancelFailure failure) => stop.Settle(new CancelResult<BatchReading> { Failure = failure });

    private static void RefuseForRate(CancelStop stop)
        => stop.Settle(new CancelResult<BatchReading> { Failure = RateLimited, Error = new ClobApiException("", 429) });

    private void Settle(CancelFailure failure) => Settle(_stop, failure);

    private void RefuseForRate() => RefuseForRate(_stop);

    private CancelStop Stop(Action<OrderCancelerOptions>? configure = null)
    {
        var options = new OrderCancelerOptions();
        configure?.Invoke(options);
        return new CancelStop(options, _clock, _caller.Token);
    }
}
