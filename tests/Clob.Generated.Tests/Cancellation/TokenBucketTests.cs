using Clob.Cancellation;
using Clob.Tests.Support;

namespace Clob.Tests.Cancellation;

/// <summary>80 tokens a second, 120 at once.</summary>
public sealed class TokenBucketTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TokenBucket _bucket;

    public TokenBucketTests() => _bucket = new TokenBucket(RateLimitTiers.Standard, _clock);

    [Fact]
    public void Bucket_is_full_at_first() => AssertHolds(120);

    [Fact]
    public void Bucket_that_is_empty_says_how_long_to_wait()
    {
        Take(120);

        Assert.Equal(TimeSpan.FromMilliseconds(1501), _bucket.TryTake(120));
        Assert.Equal(TimeSpan.FromMilliseconds(501), _bucket.TryTake(40));
    }

    [Fact]
    public void Bucket_fills_with_time_up_to_its_burst()
    {
        Take(120);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        AssertHolds(40);

        _clock.Advance(TimeSpan.FromHours(1));
        AssertHolds(120);
    }

    [Fact]
    public void Wait_is_long_enough()
    {
        Take(120);

        _clock.Advance(_bucket.TryTake(7));

        Take(7);
    }

    [Fact]
    public void Answer_that_says_what_is_left_sets_it_right()
    {
        Take(20);

        _bucket.Settle(taken: 20, charged: 20, remaining: 30);

        AssertHolds(30);
    }

    [Fact]
    public void Answer_can_leave_it_below_empty()
    {
        Take(20);
        _bucket.Settle(taken: 20, charged: 20, remaining: -40);

        Assert.Equal(TimeSpan.FromMilliseconds(1001), _bucket.TryTake(40));
    }

    [Fact]
    public void Answer_counts_what_is_still_under_way_as_not_charged_yet()
    {
        Take(20);
        Take(30);

        _bucket.Settle(taken: 20, charged: 20, remaining: 100);

        AssertHolds(70);
    }

    [Fact]
    public void Answer_never_makes_it_hold_more_than_its_burst()
    {
        Take(20);

        _bucket.Settle(taken: 20, charged: 20, remaining: 5000);

        AssertHolds(120);
    }

    [Fact]
    public void Request_that_was_sent_again_is_charged_again()
    {
        Take(20);

        _bucket.Settle(taken: 20, charged: 60, remaining: null);

        AssertHolds(60);
    }

    [Fact]
    public void Request_that_was_not_sent_costs_nothing()
    {
        Take(20);

        _bucket.Settle(taken: 20, charged: 0, remaining: null);

        AssertHolds(120);
    }

    [Fact]
    public void Other_tier_brings_its_own_figures_and_keeps_what_is_under_way()
    {
        Take(100);

        var gold = _bucket.As(RateLimitTiers.Gold);

        Assert.Equal(TimeSpan.Zero, gold.TryTake(1100));
        Assert.True(gold.TryTake(1) > TimeSpan.Zero);
    }

    private void Take(int tokens) => Assert.Equal(TimeSpan.Zero, _bucket.TryTake(tokens));

    private void AssertHolds(int tokens)
    {
        Assert.True(_bucket.TryTake(tokens + 1) > TimeSpan.Zero, $"It holds more than {tokens}.");
        Assert.True(_bucket.TryTake(tokens) == TimeSpan.Zero, $"It holds less than {tokens}.");
    }
}
