using Clob.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Clob.Tests.Orders.Properties;

/// <summary>
/// Over ids, splits, faults and answers that are made up at random: each id stands exactly once in the report, and what the
/// report says of it is true.
/// </summary>
public sealed class NoIdIsLostTests
{
    private const int Cases = 10_000;

    [Fact]
    public void Cancel_of_anything_under_any_mishap_gives_a_whole_and_true_report()
        => Prop.ForAll(Scenarios.All, CheckAsync).Check(PropertyCases.Of(Cases));

    private static async Task CheckAsync(Scenario scenario)
    {
        var clock = new FakeClock();
        using var caller = new CancellationTokenSource();
        using var venue = new BookkeepingVenue(scenario.Mishaps, scenario.InterruptedAt, caller, scenario.Numbers);
        using var client = Example.RetryingClient(venue, clock, options =>
        {
            options.Retry.MaxAttempts = scenario.Attempts;

            // The venue answers at once. The clock is moved for one request that waits, and must not end the time of another
            // that is only slow to be scheduled: the venue would not know that its answer was never read.
            options.Retry.AttemptTimeout = TimeSpan.FromHours(24);
            options.Timeout = Timeout.InfiniteTimeSpan;
        });
        var canceler = new OrderCanceler(
            client,
            new OrderCancelerOptions
            {
                Tier = scenario.Burst == 0 ? null : new RateLimitTier("Made up", 10, scenario.Burst),
                IsPaced = scenario.IsPaced,
                MaxConcurrency = scenario.Concurrency,
            },
            clock);

        var ids = scenario.Orders.Select(BookkeepingVenue.Id).ToArray();
        CancelReport report;
        try
        {
            report = await clock.PassWaitsAsync(
                canceler.CancelAsync(scenario.IsSequence ? ids.Select(id => id) : ids, cancellationToken: caller.Token));
            Assert.False(caller.IsCancellationRequested, "It was interrupted, and did not say so.");
        }
        catch (CancelInterruptedException exception)
        {
            Assert.True(caller.IsCancellationRequested);
            report = exception.Report;
        }

        AssertWhole(ids, scenario.IsSequence, report);
        AssertTrue(report, venue, caller.IsCancellationRequested);
        Assert.Equal(venue.Requests, report.Attempts);

        // However absurd a number is, no wait is long: 30 s for each request at most, and those of orders that are not live.
        Assert.True(clock.Elapsed <= TimeSpan.FromSeconds(31 * (venue.Requests + 1)), $"{clock.Elapsed} for {venue.Requests} requests");
    }

    private static void AssertWhole(string[] ids, bool isSequence, CancelReport report)
    {
        string[] told =
            [.. report.Canceled, .. report.NotCanceled.Keys, .. report.Unaccounted, .. report.Uncertain.Keys, .. report.Refused.Keys];

        // A sequence is left after a stop: what it gave until then is told of, and no id in between is missing.
        var given = ids.Distinct().ToArray();
        Assert.True(isSequence || report.IsInputComplete, "A collection was not read to its end.");
        given = report.IsInputComplete ? given : given[..Math.Min(told.Length, given.Length)];
        Assert.True(report.IsInputComplete || report.StoppedBecause?.Text is not null, "It was left without a reason.");
        Assert.Equal(given.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Empty(report.Unrequested.Intersect(ids));
        Assert.Null(report.InputError);
    }

    private static void AssertTrue(CancelReport report, BookkeepingVenue venue, bool isInterrupted)
    {
        // "Already canceled" after an attempt without an answer counts as that attempt's work, and nobody can tell better.
        Assert.All(
            report.Canceled,
            id => Assert.True(venue.Canceled.Contains(id) || (BookkeepingVenue.IsGoneBefore(id) && venue.LeftOpen.Contains(id))));

        // Whoever gives up may miss an answer that is on its way.
        Assert.All(report.Uncertain.Keys, id => Assert.True(venue.LeftOpen.Contains(id) || (isInterrupted && venue.Asked.ContainsKey(id))));
        Assert.All(report.Refused.Keys, id => Assert.DoesNotContain(id, venue.Canceled));
        Assert.All(report.Unaccounted, id => Assert.True(venue.Asked.ContainsKey(id)));
        Assert.All(
            report.NotCanceled.Where(order => order.Value.Kind is CancelRejectionKind.AlreadyMatched or CancelRejectionKind.Pending),
            order => Assert.DoesNotContain(order.Key, venue.Canceled));
    }
}
