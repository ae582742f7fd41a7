using Clob.Orders;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A clock that is set back, or leaps, neither stops a cancel nor makes it wait.</summary>
public sealed class ClockTests : CancelerTest
{
    public static TheoryData<int> Hours { get; } = new(-100_000, -24, -1, 1, 24, 100_000);

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Clock_that_is_moved_at_every_request_does_not_stop_a_cancel(int hours)
    {
        var clock = new SteppingClock(Clock);
        var venue = new Venue(request =>
        {
            clock.Step(TimeSpan.FromHours(hours));
            return (request.Number % 4 == 0 ? Answer.Of(429, "", null).With("Retry-After", "2")
                : request.Number == 2 ? Venue.Ok(request.OrderIds.Skip(1), new Dictionary<string, string> { [request.OrderIds[0]] = "in flight" })
                : Venue.Ok(request.OrderIds)).With("Poly-RateLimit-Tier", "Standard");
        });
        var canceler = new OrderCanceler(Example.RetryingClient(venue.Network, Clock), null, clock);

        var report = await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(600)));
        var next = await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(120)));

        Assert.Equal((600, 120), (report.Canceled.Count, next.Canceled.Count));
        Assert.InRange(Clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Steady_clock_never_runs_backwards_and_goes_on_after_a_step()
    {
        var stepping = new SteppingClock(Clock);
        var steady = new SteadyClock(stepping);

        Clock.Advance(TimeSpan.FromSeconds(5));
        stepping.Step(TimeSpan.FromHours(-3));
        Assert.Equal(TimeSpan.Zero, steady.Now);

        Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(7), steady.Now);

        stepping.Step(TimeSpan.FromDays(5000));
        Assert.Equal(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(7), steady.Now);
    }
}
