using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>What ends a verification, and how long it waits.</summary>
public sealed class VerificationEndTests : IDisposable
{
    private static readonly CancelFailure Unauthorized = new(ClobOutcomeKind.Refused, 401, "Unauthorized.");

    private readonly FakeClock _clock = new();
    private readonly CancellationTokenSource _caller = new();
    private readonly VerificationStop _stop;

    public VerificationEndTests()
        => _stop = new VerificationStop(new VerificationOptions { Timeout = TimeSpan.FromSeconds(5) }, _clock, _caller.Token);

    public void Dispose()
    {
        _stop.Dispose();
        _caller.Dispose();
    }

    [Fact]
    public void Time_ends_it()
    {
        Assert.Equal((5, false, false), (_stop.Left.TotalSeconds, _stop.IsOver, _stop.IsCut));
        _clock.Advance(TimeSpan.FromSeconds(4.999));
        Assert.Null(_stop.Reason);

        _clock.Advance(TimeSpan.FromSeconds(0.001));
        Assert.Equal((0, true, true), (_stop.Left.TotalSeconds, _stop.IsOver, _stop.IsCut));
        Assert.Equal("The time for reading, 5 s, passed.", _stop.Reason);
        Assert.True(_stop.Token.IsCancellationRequested);
    }

    [Fact]
    public void Clock_that_has_run_ahead_of_its_timers_ends_it_too()
    {
        var clock = new SteppingClock(_clock);
        using var stop = new VerificationStop(new VerificationOptions { Timeout = TimeSpan.FromSeconds(5) }, clock, CancellationToken.None);
        clock.Step(TimeSpan.FromSeconds(6));

        Assert.True(stop.IsCut);
        Assert.False(stop.Token.IsCancellationRequested);
    }

    [Fact]
    public void First_failure_that_every_read_would_meet_ends_it()
    {
        _stop.Take(Unauthorized with { StatusCode = 500 });
        _stop.Take(Unauthorized with { StatusCode = null });
        Assert.False(_stop.IsOver);

        _stop.Take(Unauthorized);
        _stop.Take(Unauthorized with { Reason = "again" });
        Assert.Equal(("Unauthorized.", false), (_stop.Reason, _stop.IsCut));
    }

    [Fact]
    public void Caller_counts_before_everything_else()
    {
        _stop.Take(Unauthorized);
        _caller.Cancel();

        Assert.Equal(("Interrupted.", true, true), (_stop.Reason, _stop.IsByCaller, _stop.IsCut));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    public async Task Wait_is_no_longer_than_the_time_that_is_left(double wait, double expected)
    {
        var waiting = _stop.WaitAsync(TimeSpan.FromSeconds(wait));
        Assert.Equal(TimeSpan.FromSeconds(expected), _clock.UntilNextDelay);

        _clock.Advance(TimeSpan.FromSeconds(expected));
        await waiting.WaitAsync(Guard.Limit);
    }

    [Fact]
    public async Task Wait_ends_with_the_caller()
    {
        var waiting = _stop.WaitAsync(TimeSpan.FromSeconds(2));
        await _caller.CancelAsync();

        await waiting.WaitAsync(Guard.Limit);
    }

    [Fact]
    public void Nothing_waits_for_the_clock_once_it_is_over()
    {
        Assert.Equal(1, _clock.ActiveTimers);

        _stop.Dispose();

        Assert.Equal(0, _clock.ActiveTimers);
        Assert.Throws<ObjectDisposedException>(() => _stop.Token);
    }
}
