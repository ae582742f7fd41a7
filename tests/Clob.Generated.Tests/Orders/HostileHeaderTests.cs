using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>
/// Numbers of the venue are input: whatever they are, the report is whole, each wait is bounded, and the canceler goes on working.
/// </summary>
public sealed class HostileHeaderTests : CancelerTest
{
    public static TheoryData<string> Numbers { get; } = new(
        "-350000000", "-1000000", "-1", "0", "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "1e9", "NaN", "-0",
        "");

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Absurd_number_costs_no_report_and_no_long_wait(string number)
    {
        foreach (var status in (int[])[200, 429])
        {
            foreach (var header in (string[])["Poly-RateLimit-Remaining", "Poly-RateLimit-Reset", "Retry-After"])
            {
                var before = Clock.Elapsed;
                var venue = new Venue(request => (status == 429 && request.Number == 2 ? Answer.Of(429, "", null) : Venue.Ok(request.OrderIds))
                    .With("Poly-RateLimit-Tier", "Standard").With(header, number));
                var canceler = Canceler(venue);

                var report = await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(180)));
                var next = await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(120)));

                Assert.True(report.IsSuccess);
                Assert.Equal((180, 120), (report.Canceled.Count, next.Canceled.Count));
                Assert.InRange(Clock.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(60));
            }
        }
    }

    [Fact]
    public async Task Cancel_of_very_many_orders_leaves_a_canceler_that_works()
    {
        var all = Example.OrderIds(100_000);
        var venue = new Venue(request => (request.Path == "/cancel-all" ? Venue.Ok(all) : Venue.Ok(request.OrderIds))
            .With("Poly-RateLimit-Tier", "Standard"));
        var canceler = Canceler(venue);
        await canceler.CancelAllAsync();

        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(60)));

        Assert.InRange(Clock.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Waits_of_pending_orders_stay_short_however_often_they_are_asked_for()
    {
        var venue = new Venue(
            request => request.Number <= 100 ? Venue.Ok([], new Dictionary<string, string> { ["0x1"] = "in flight" }) : null);

        var report = await CancelAsync(venue, ["0x1"], options => options.MaxPendingRetries = int.MaxValue);

        Assert.Equal(["0x1"], report.Canceled);
        Assert.InRange(Clock.Elapsed, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(31 * 100));
    }

    [Fact]
    public async Task Longest_wait_that_the_options_allow_does_not_throw()
    {
        var venue = new Venue(
            request => request.Number <= 5 ? Venue.Ok([], new Dictionary<string, string> { ["0x1"] = "in flight" }) : null);

        var report = await CancelAsync(venue, ["0x1"], options =>
        {
            options.PendingDelay = TimeSpan.FromMilliseconds(int.MaxValue);
            options.MaxPendingRetries = 10;
        });

        Assert.Equal(["0x1"], report.Canceled);
    }

    [Fact]
    public async Task Largest_tier_that_the_options_allow_does_not_overflow()
    {
        var report = await CancelAsync(
            new Venue(), Example.OrderIds(2500), options => options.Tier = new RateLimitTier("Sample", int.MaxValue, int.MaxValue));

        Assert.Equal(2500, report.Canceled.Count);
    }

    [Fact]
    public async Task Smallest_tier_that_the_options_allow_sends_one_id_at_a_time()
    {
        var venue = new Venue();

        await CancelAsync(venue, Example.OrderIds(3), options => options.Tier = new RateLimitTier("Sample", 1, 1));

        Assert.Equal([1, 1, 1], venue.Sizes);
    }
}
