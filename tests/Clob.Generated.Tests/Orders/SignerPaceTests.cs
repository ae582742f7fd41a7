using Clob.Calls;
using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>How large requests are, and when they go, by what is known of the signer. A Standard signer has 80 tokens a second, 120 at once.</summary>
public sealed class SignerPaceTests
{
    private static readonly CancelFailure RateLimited = new(ClobOutcomeKind.Refused, 429, "Too many requests.");

    private readonly FakeClock _clock = new();

    [Fact]
    public void Request_takes_what_half_a_burst_pays_for()
    {
        Assert.Equal(60, Pace(RateLimitTier.Standard).BatchSize);
        Assert.Equal(60, Pace(tier: null).BatchSize);
        Assert.Equal(1000, Pace(tier: null, isPaced: false).BatchSize);
    }

    [Fact]
    public void First_request_of_a_signer_whose_tier_is_not_known_goes_alone()
    {
        var pace = Pace(tier: null);
        Assert.True(pace.IsProbing);
        Assert.False(Pace(RateLimitTier.Standard).IsProbing);
        Assert.False(Pace(tier: null, isPaced: false).IsProbing);

        Assert.Equal(TimeSpan.Zero, pace.TryTake(60, out var lease));
        pace.Settle(lease, 60, 60, new CancelResult<BatchReading> { History = Attempts.History(Attempts.Status(200)) });
        Assert.False(pace.IsProbing);
        Assert.Equal(1000, pace.BatchSize);
    }

    [Fact]
    public void Tokens_that_were_charged_are_waited_for()
    {
        var pace = Pace(RateLimitTier.Standard);
        Take(pace, 60);
        Take(pace, 60);

        Assert.Equal(TimeSpan.FromMilliseconds(751), pace.TryTake(60, out _));
    }

    [Fact]
    public void Tokens_of_an_answered_request_stay_charged_and_those_of_one_that_was_not_sent_come_back()
    {
        var pace = Pace(RateLimitTier.Standard);
        pace.Settle(Take(pace, 60), 60, 60, new CancelResult<BatchReading>());
        pace.Settle(
            Take(pace, 60), 60, 60, new CancelResult<BatchReading> { Failure = RateLimited, History = Attempts.History(Attempts.Unsent) });
        Take(pace, 60);

        Assert.NotEqual(TimeSpan.Zero, pace.TryTake(1, out _));
    }

    [Fact]
    public void Request_that_was_sent_twice_is_charged_twice()
    {
        var pace = Pace(RateLimitTier.Standard);
        pace.Settle(
            Take(pace, 60), 60, 60, new CancelResult<BatchReading> { History = Attempts.History(Attempts.Lost, Attempts.Status(200)) });

        Assert.NotEqual(TimeSpan.Zero, pace.TryTake(1, out _));
    }

    [Fact]
    public void Refused_request_is_not_charged_and_the_next_waits_for_its_tokens()
    {
        var pace = Pace(RateLimitTier.Standard);
        var refused = Take(pace, 60);
        Take(pace, 20);
        pace.Settle(refused, 60, 60, new CancelResult<BatchReading> { Failure = RateLimited, Error = new ClobApiException("", 429) });
        Assert.True(pace.IsProbing);
        Assert.Equal(1, pace.TryTake(60, out _).TotalSeconds);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.TryTake(120, out _));
    }

    [Fact]
    public void Refused_request_leaves_fewer_tokens_than_it_needs()
    {
        var pace = Pace(RateLimitTier.Standard, random: 0);
        pace.Settle(
            Take(pace, 60), 60, 60, new CancelResult<BatchReading> { Failure = RateLimited, Error = new ClobApiException("", 429) });
        _clock.Advance(TimeSpan.FromSeconds(1));

        // 59 were left, and 61 were missing to the burst.
        Assert.Equal(TimeSpan.Zero, pace.TryTake(119, out _));
    }

    [Fact]
    public void Wait_after_a_refusal_has_a_random_part()
    {
        var pace = Pace(RateLimitTier.Standard, random: 0.5);
        pace.Settle(
            Take(pace, 60), 60, 60, new CancelResult<BatchReading> { Failure = RateLimited, Error = new ClobApiException("", 429) });

        Assert.Equal(1.25, pace.TryTake(1, out _).TotalSeconds);
    }

    [Fact]
    public void Wait_that_the_venue_asks_for_is_kept()
    {
        var pace = Pace(RateLimitTier.Standard);
        pace.Settle(
            Take(pace, 60),
            60,
            60,
            new CancelResult<BatchReading> { Failure = RateLimited, Error = new ClobApiException("", 429) { RetryAfter = TimeSpan.FromSeconds(9) } });

        Assert.Equal(9, pace.TryTake(1, out _).TotalSeconds);
    }

    [Fact]
    public void Tier_that_the_venue_names_is_learned()
    {
        var gold = RateLimitTier.All.MaxBy(tier => tier.Burst)!;
        var pace = Pace(tier: null);
        pace.TryTake(60, out var lease);
        pace.Settle(lease, 60, 60, new CancelResult<BatchReading> { History = History(("Poly-RateLimit-Tier", gold.Name)) });

        Assert.False(pace.IsProbing);
        Assert.Equal(Math.Min(1000, gold.Burst / 2), pace.BatchSize);
        Assert.Equal(TimeSpan.Zero, pace.TryTake(gold.Burst - 60, out _));
        Assert.NotEqual(TimeSpan.Zero, pace.TryTake(1, out _));
    }

    [Fact]
    public void What_the_venue_says_is_left_counts_with_what_comes_in_on_the_quickest_way()
    {
        var pace = Pace(RateLimitTier.Standard);

        // The first response may have waited for a connection: its way counts for nothing.
        Settle(after: 1, remaining: 0);
        Assert.Equal(TimeSpan.FromMilliseconds(126), pace.TryTake(10, out _));

        // The second took half as long, and 40 tokens came in since the venue counted.
        _clock.Advance(TimeSpan.FromSeconds(10));
        Settle(after: 0.5, remaining: 0);
        Assert.Equal(TimeSpan.Zero, pace.TryTake(40, out _));
        Assert.NotEqual(TimeSpan.Zero, pace.TryTake(1, out _));

        void Settle(double after, int remaining)
        {
            var lease = Take(pace, 120);
            _clock.Advance(TimeSpan.FromSeconds(after));
            pace.Settle(
                lease, 120, 120, new CancelResult<BatchReading> { History = History(("Poly-RateLimit-Remaining", $"{remaining}")) });
        }
    }

    [Fact]
    public void Requests_are_numbered_also_those_that_take_no_tokens()
    {
        var pace = Pace(RateLimitTier.Standard);

        Assert.Equal(1, Take(pace, 60).Number);
        var lease = pace.TakeNothing();
        Assert.Equal((2, 0, 0), (lease.Number, lease.Tokens, lease.SettledBefore));
        Assert.Equal(3, Take(pace, 10).Number);

        pace.Settle(lease with { Tokens = 60 }, 60, 60, new CancelResult<BatchReading>());
        Assert.Equal(60, pace.TakeNothing().SettledBefore);
        Assert.Equal(60, Take(pace, 10).SettledBefore);
    }

    private static CallHistory History(params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return Attempts.History(attempt =>
        {
            attempt.Written();
            attempt.Answered(response, isSuccess: true);
        });
    }

    private static TokenLease Take(SignerPace pace, int ids)
    {
        Assert.Equal(TimeSpan.Zero, pace.TryTake(ids, out var lease));
        return lease;
    }

    private SignerPace Pace(RateLimitTier? tier, bool isPaced = true, double random = 0)
        => new(new OrderCancelerOptions { Tier = tier, IsPaced = isPaced }, _clock, () => random);
}
