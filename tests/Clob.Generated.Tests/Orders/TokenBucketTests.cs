using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>80 tokens a second, 120 at once.</summary>
public sealed class TokenBucketTests
{
    private readonly FakeClock _clock = new();
    private readonly TokenBucket _bucket;

    public TokenBucketTests() => _bucket = new TokenBucket(RateLimitTier.Standard, new SteadyClock(_clock));

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
        var lease = Take(20);

        Settle(lease, charged: 20, remaining: 30);

        AssertHolds(30);
    }

    [Fact]
    public void Answer_can_leave_it_below_empty()
    {
        var lease = Take(20);

        Settle(lease, charged: 20, remaining: -40);

        Assert.Equal(TimeSpan.FromMilliseconds(1001), _bucket.TryTake(40));
    }

    [Fact]
    public void Answer_counts_what_is_still_under_way_as_not_charged_yet()
    {
        var first = Take(20);
        Take(30);

        Settle(first, charged: 20, remaining: 100);

        AssertHolds(70);
    }

    [Fact]
    public void Answer_never_makes_it_hold_more_than_its_burst()
    {
        var lease = Take(20);

        Settle(lease, charged: 20, remaining: 5000);

        AssertHolds(120);
    }

    [Fact]
    public void Request_that_was_sent_again_is_charged_again()
    {
        var lease = Take(20);

        Settle(lease, charged: 60, remaining: null);

        AssertHolds(60);
    }

    [Fact]
    public void Request_that_was_not_sent_costs_nothing()
    {
        var lease = Take(20);

        Settle(lease, charged: 0, remaining: null);

        AssertHolds(120);
    }

    [Fact]
    public void Other_tier_brings_its_own_figures_and_keeps_what_is_under_way()
    {
        Take(100);

        var gold = _bucket.As(RateLimitTier.Gold);

        Assert.Equal(TimeSpan.Zero, gold.TryTake(1100));
        Assert.True(gold.TryTake(1) > TimeSpan.Zero);
    }

    [Fact]
    public void Answer_that_agrees_with_what_is_known_changes_nothing()
    {
        var lease = Take(60);
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        // The venue counted 60, and 4 came in while its answer was on its way; by our own count it is 8.
        Settle(lease, charged: 60, remaining: 60, way: TimeSpan.FromSeconds(0.05));

        AssertHolds(64);
    }

    [Fact]
    public void Answer_from_before_another_request_was_charged_does_not_give_its_tokens_back()
    {
        var first = Take(20);
        var second = Take(30);
        Settle(second, charged: 30, remaining: 70);

        // On its way for longer: the venue said so before it charged the second.
        Settle(first, charged: 20, remaining: 100);

        AssertHolds(70);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-350_000_000)]
    [InlineData(-1_000_000)]
    [InlineData(long.MaxValue)]
    public void Answer_with_an_absurd_number_makes_nobody_wait_for_longer_than_seconds(long remaining)
    {
        Settle(Take(60), charged: 60, remaining);

        Assert.InRange(_bucket.TryTake(60), TimeSpan.Zero, TimeSpan.FromSeconds(4));
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.Zero, _bucket.TryTake(60));
    }

    [Fact]
    public void Charge_of_a_cancel_of_very_many_makes_nobody_wait_for_longer_than_seconds()
    {
        Settle(Take(1), charged: long.MaxValue / 4, remaining: null);

        Assert.InRange(_bucket.TryTake(60), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void Refusal_means_that_it_holds_less_than_was_asked_for()
    {
        _bucket.Lack(60);

        AssertHolds(59);
    }

    private TokenLease Take(int tokens)
    {
        var settledBefore = _bucket.Settled;
        Assert.Equal(TimeSpan.Zero, _bucket.TryTake(tokens));
        return new TokenLease(0, tokens, settledBefore, TimeSpan.Zero);
    }

    private void Settle(TokenLease lease, long charged, long? remaining, TimeSpan way = default)
        => _bucket.Settle(lease, charged, remaining, way);

    private void AssertHolds(int tokens)
    {
        Assert.True(_bucket.TryTake(tokens + 1) > TimeSpan.Zero, $"It holds more than {tokens}.");
        Assert.True(_bucket.TryTake(tokens) == TimeSpan.Zero, $"It holds less than {tokens}.");
    }
}
