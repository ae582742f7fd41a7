using System.Globalization;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>What the venue once said of the signer's rate limit is kept, until it says otherwise.</summary>
public sealed class LearnedTierTests : CancelerTest
{
    [Fact]
    public async Task Tier_that_was_named_once_is_kept_where_later_responses_name_none()
    {
        var left = RateLimitTier.Elite.Burst;
        var venue = new Venue(request =>
        {
            left -= request.OrderIds.Length;
            var response = Venue.Ok(request.OrderIds).With("Poly-RateLimit-Remaining", left.ToString(CultureInfo.InvariantCulture));
            return request.Number == 1 ? response.With("Poly-RateLimit-Tier", "elite") : response;
        });
        var orderIds = Example.OrderIds(1500);

        var report = await CancelAsync(venue, orderIds);

        Assert.True(report.IsSuccess);
        Assert.InRange(venue.Sizes[0], 1, RateLimitTier.Standard.Burst);
        Assert.All(venue.Sizes.Skip(2).SkipLast(1), size => Assert.True(size > RateLimitTier.Standard.Burst, $"{size} ids"));
    }

    [Fact]
    public async Task Tier_that_was_named_to_one_cancel_is_kept_for_the_next()
    {
        var venue = new Venue(request => request.Number == 1
            ? Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "elite").With("Poly-RateLimit-Remaining", "1799")
            : Venue.Ok(request.OrderIds).With("Poly-RateLimit-Remaining", "1700"));
        var canceler = Canceler(venue);
        await Clock.PassWaitsAsync(canceler.CancelAsync(["0x1"]));

        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(600)));
        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(600)));

        Assert.True(venue.Sizes.Count < 1 + (2 * 600 / RateLimitTier.Standard.Burst), $"The sizes are {string.Join(", ", venue.Sizes)}.");
    }

    [Fact]
    public async Task Refusal_for_the_rate_limit_tells_that_there_is_one_though_the_next_response_does_not()
    {
        var venue = new Venue(request => request.Number == 1 ? Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json") : null);
        var orderIds = Example.OrderIds(1000);

        var report = await CancelAsync(venue, orderIds);

        Assert.True(report.IsSuccess);
        Assert.All(venue.Sizes, size => Assert.InRange(size, 1, RateLimitTier.Standard.Burst));
        var least = (orderIds.Length - RateLimitTier.Standard.Burst) / (double)RateLimitTier.Standard.TokensPerSecond;
        Assert.True(Clock.Elapsed.TotalSeconds >= least, $"{Clock.Elapsed} is less than {least} s.");
    }

    [Fact]
    public async Task Refusal_of_a_cancel_without_ids_tells_that_there_is_a_rate_limit_though_its_next_response_does_not()
    {
        var venue = new Venue(request => request.Number == 1 ? Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json") : null);
        var canceler = Canceler(venue);
        await Clock.PassWaitsAsync(canceler.CancelAllAsync());
        var before = Clock.Elapsed;

        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(1000)));

        Assert.All(venue.Sizes, size => Assert.InRange(size, 1, RateLimitTier.Standard.Burst));
        var least = (1000 - RateLimitTier.Standard.Burst) / (double)RateLimitTier.Standard.TokensPerSecond;
        Assert.True((Clock.Elapsed - before).TotalSeconds >= least, $"{Clock.Elapsed - before} is less than {least} s.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Batch_that_is_refused_for_ever_is_not_split_and_sent_without_pause(bool isPaced)
    {
        // The venue names another tier each time, so that each batch is too large for the last one.
        string[] tiers = ["elite", "standard", "gold", "copper"];
        var venue = new Venue(request => Answer.Of(429, "", null).With("Poly-RateLimit-Tier", tiers[request.Number % tiers.Length]));

        var report = await CancelAsync(venue, Example.OrderIds(2000), options =>
        {
            options.IsPaced = isPaced;
            options.Timeout = TimeSpan.FromMinutes(10);
        });

        Assert.Equal(2000, report.Refused.Count);
        Assert.All(venue.Sizes, size => Assert.InRange(size, 1, 1000));
        Assert.InRange(report.Attempts, 1, 600);
    }
}
