using Clob.Tests.Support;

namespace Clob.Tests.Orders.Properties;

/// <summary>
/// Several processes of one signer, which know nothing of each other, cancel together: each order, and about as quickly as the rate allows.
/// </summary>
public sealed class SeveralProcessesTests
{
    public static TheoryData<string> Tiers { get; } = new(RateLimitTier.All.Select(tier => tier.Name));

    [Theory]
    [MemberData(nameof(Tiers))]
    public async Task Processes_of_one_signer_cancel_every_order_in_about_the_time_that_the_rate_allows(string tierName)
    {
        var tier = RateLimitTier.All.Single(each => each.Name == tierName);
        (int Processes, bool IsTierKnown, int Seed)[] cases =
            [(1, false, 1), (1, true, 2), (2, false, 3), (2, true, 4), (4, false, 5), (4, true, 6), (4, false, 7)];
        foreach (var (processes, isTierKnown, seed) in cases)
        {
            var (venue, reports) = await RunAsync(tier, processes, perProcess: 10 * tier.Burst / processes, isTierKnown, seed);

            Assert.All(reports, report => Assert.True(report.IsSuccess));
            Assert.Equal(reports.Sum(report => report.Canceled.Count), venue.Canceled.Count);
            var ideal = (venue.Canceled.Count - tier.Burst) / (double)tier.TokensPerSecond;
            Assert.InRange(venue.LastAt.TotalSeconds / ideal, 0.99, processes == 1 ? 1.15 : 1.3);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Processes_that_start_in_step_do_not_stay_so_even_where_chance_favors_none(double random)
    {
        var (venue, reports) = await RunAsync(RateLimitTier.Standard, 4, perProcess: 200, isTierKnown: true, seed: 0, () => random);

        Assert.All(reports, report => Assert.Equal(200, report.Canceled.Count));
        Assert.InRange(venue.LastAt.TotalSeconds, 0, 1.3 * (800 - 120) / 80);
    }

    [Fact]
    public async Task Process_with_few_orders_is_not_held_up_until_one_with_many_is_done()
    {
        var clock = new FakeClock();
        var venue = new SharedBucketVenue(RateLimitTier.Standard, clock);
        var many = Canceler(venue, clock, isTierKnown: true, RateLimitTier.Standard, new Random(1).NextDouble).CancelAsync(Ids(0, 4000));
        var few = Canceler(venue, clock, isTierKnown: true, RateLimitTier.Standard, new Random(2).NextDouble).CancelAsync(Ids(1, 30));

        await PassAsync(clock, [few, many], until: few);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await PassAsync(clock, [many], until: many);
        Assert.Equal(4030, venue.Canceled.Count);
    }

    private static async Task<(SharedBucketVenue Venue, CancelReport[] Reports)> RunAsync(
        RateLimitTier tier, int processes, int perProcess, bool isTierKnown, int seed, Func<double>? random = null)
    {
        var clock = new FakeClock();
        var venue = new SharedBucketVenue(tier, clock);
        var works = Enumerable.Range(0, processes)
            .Select(process => Canceler(venue, clock, isTierKnown, tier, random ?? new Random((seed * 100) + process).NextDouble)
                .CancelAsync(Ids(process, perProcess)))
            .ToArray();
        var all = Task.WhenAll(works);
        await PassAsync(clock, works, until: all);
        return (venue, await all);
    }

    /// <summary>A canceler with a client of its own, as in a process of its own.</summary>
    private static OrderCanceler Canceler(
        HttpMessageHandler venue, FakeClock clock, bool isTierKnown, RateLimitTier tier, Func<double> random)
        => new(
            Example.RetryingClient(venue, clock, options => options.Timeout = Timeout.InfiniteTimeSpan),
            new OrderCancelerOptions { Tier = isTierKnown ? tier : null },
            clock,
            random);

    private static string[] Ids(int process, int count) => [.. Enumerable.Range(0, count).Select(number => $"0x{process:x}{number:x8}")];

    /// <summary>
    /// Moves the clock to the end of each wait, once every process that has not ended waits: none of them misses its time.
    /// </summary>
    private static async Task PassAsync(FakeClock clock, Task[] works, Task until)
    {
        using var limit = new CancellationTokenSource(Guard.Limit);
        while (!until.IsCompleted)
        {
            while (!until.IsCompleted && clock.ActiveTimers < works.Count(work => !work.IsCompleted))
            {
                limit.Token.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            if (!until.IsCompleted && clock.UntilNextDelay is { } wait)
            {
                clock.Advance(wait);
            }
        }
    }
}
