using System.Globalization;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>How ids become requests: each once, in order, no larger than the signer's tier allows, and no sooner.</summary>
public sealed class SplittingTests : CancelerTest
{
    [Fact]
    public async Task Ids_of_an_unknown_tier_begin_with_a_request_of_the_lowest()
    {
        var venue = new Venue();

        await CancelAsync(venue, Example.OrderIds(2500));

        Assert.Equal([60, 1000, 1000, 440], venue.Sizes);
        Assert.Equal(Example.OrderIds(2500), venue.Batches.SelectMany(batch => batch));
    }

    [Fact]
    public async Task First_request_of_an_unknown_tier_goes_alone_and_the_others_several_at_once()
    {
        var venue = new Venue();
        var gate = new Gate(venue.Network);
        var canceler = new OrderCanceler(Example.RetryingClient(gate, Clock), null, Clock);

        var cancel = canceler.CancelAsync(Example.OrderIds(60 + 5000));
        await gate.HeldAsync(1);
        Assert.Equal(1, gate.Held);
        gate.Release(1);
        await gate.HeldAsync(4);
        Assert.Equal(4, gate.Held);
        gate.Release(4);
        await gate.HeldAsync(1);
        gate.Release(1);

        Assert.Equal(5060, (await cancel.WaitAsync(Guard.Limit)).Canceled.Count);
    }

    [Theory]
    [InlineData("Standard", new[] { 60, 60, 60, 60, 60, 60, 40 })]
    [InlineData("silver", new[] { 60, 300, 40 })]
    [InlineData("Titanium", new[] { 60, 60, 60, 60, 60, 60, 40 })]
    public async Task Tier_that_the_venue_names_sets_the_size(string tier, int[] sizes)
    {
        var venue = new Venue(request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", tier));

        await CancelAsync(venue, Example.OrderIds(400));

        Assert.Equal(sizes, venue.Sizes);
    }

    [Fact]
    public async Task Tier_of_the_options_sets_the_size_from_the_first_request()
    {
        var venue = new Venue();

        await CancelAsync(venue, Example.OrderIds(1300), options => options.Tier = RateLimitTier.Silver);

        Assert.Equal([300, 300, 300, 300, 100], venue.Sizes);
    }

    [Fact]
    public async Task Tier_of_the_options_that_the_venue_contradicts_gives_way()
    {
        var venue = new Venue(request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Copper"));

        await CancelAsync(venue, Example.OrderIds(1000), options =>
        {
            options.Tier = RateLimitTier.Silver;
            options.MaxConcurrency = 1;
        });

        Assert.Equal([300, 90, 90, 90, 90, 90, 90, 90, 70], venue.Sizes);
    }

    [Fact]
    public async Task Refusal_for_the_rate_without_a_tier_means_the_lowest()
    {
        var refusals = 0;
        var venue = new Venue(request => request.Number == 2 ? Refuse(ref refusals) : null);

        var report = await CancelAsync(venue, Example.OrderIds(1000));

        // The second was refused as a whole: its ids go out again in smaller requests.
        Assert.Equal([60, 940, .. Enumerable.Repeat(60, 15), 40], venue.Sizes);
        Assert.Equal(Example.OrderIds(1000), report.Canceled);
        Assert.Equal(1, refusals);
    }

    [Fact]
    public async Task Refusals_of_several_requests_that_were_too_large_are_no_failures_in_a_row()
    {
        var venue = new Venue(request => request.OrderIds.Length > 120 ? Answer.Of(429, "", null) : null);

        var report = await CancelAsync(venue, Example.OrderIds(6000));

        Assert.InRange(venue.Sizes.Count(size => size > 120), 1, 4);
        Assert.Equal(Example.OrderIds(6000), report.Canceled);
    }

    [Fact]
    public async Task Refusal_for_the_rate_that_goes_away_is_reported_by_nobody()
    {
        var refusals = 0;
        var venue = new Venue(request => request.Number == 1 ? Refuse(ref refusals) : null);

        var report = await CancelAsync(venue, Example.OrderIds(10));

        Assert.Equal((10, 2), (report.Canceled.Count, report.Attempts));
    }

    [Fact]
    public async Task Requests_wait_for_tokens_of_the_tier()
    {
        var venue = new Venue(request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Standard"));

        await CancelAsync(venue, Example.OrderIds(600));

        // 120 at once, and then 80 a second.
        Assert.Equal(Enumerable.Repeat(60, 10), venue.Sizes);
        Assert.InRange(Clock.Elapsed.TotalSeconds, 6, 6.1);
    }

    [Fact]
    public async Task Requests_wait_for_what_the_venue_says_is_left()
    {
        var venue = new Venue(request => Venue.Ok(request.OrderIds)
            .With("Poly-RateLimit-Tier", "Standard")
            .With("Poly-RateLimit-Remaining", request.Number == 1 ? "-80" : "120"));

        await CancelAsync(venue, Example.OrderIds(120));

        Assert.InRange(Clock.Elapsed.TotalSeconds, 1.75, 1.76);
    }

    [Fact]
    public async Task Requests_that_are_not_paced_do_not_wait()
    {
        var venue = new Venue(
            request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Standard").With("Poly-RateLimit-Remaining", "-1000"));

        await CancelAsync(venue, Example.OrderIds(1120), options => options.IsPaced = false);

        // The first of them do not know the tier yet.
        Assert.Equal([1000, 120], venue.Sizes);
        Assert.Equal(TimeSpan.Zero, Clock.Elapsed);
    }

    [Fact]
    public async Task Cancels_of_one_signer_share_what_was_learned()
    {
        var venue = new Venue(request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Silver"));
        var canceler = Canceler(venue);

        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(100)));
        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(700)));

        Assert.Equal([60, 40, 300, 300, 100], venue.Sizes);
        Assert.InRange(Clock.Elapsed.TotalSeconds, 0.5, 0.6);
    }

    [Fact]
    public async Task Cancel_of_all_is_charged_for_what_it_canceled()
    {
        var all = Example.OrderIds(500);
        var venue = new Venue(
            request => (request.Path == "/cancel-all" ? Venue.Ok(all) : Venue.Ok(request.OrderIds)).With("Poly-RateLimit-Tier", "Silver"));
        var canceler = Canceler(venue);

        await canceler.CancelAllAsync();
        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(300)));

        // 600 less 501, and 400 a second.
        Assert.InRange(Clock.Elapsed.TotalSeconds, 0.5, 0.51);
    }

    [Theory]
    [InlineData(1, "/order")]
    [InlineData(2, "/orders")]
    public async Task Single_order_has_a_call_of_its_own(int count, string path)
    {
        var venue = new Venue();

        await CancelAsync(venue, Example.OrderIds(count));

        Assert.Equal(path, Assert.Single(venue.Network.Requests).Address.AbsolutePath);
    }

    [Fact]
    public async Task Repeated_ids_are_sent_once()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, ["0x1", "0x2", "0x1", "0X1", "0x2"]);

        Assert.Equal(["0x1", "0x2", "0X1"], Assert.Single(venue.Batches));
        Assert.Equal(["0x1", "0x2", "0X1"], report.Canceled);
    }

    [Fact]
    public async Task Sequence_is_read_as_it_is_sent_and_once()
    {
        var read = 0;
        var readAtRequest = new List<int>();
        var venue = new Venue(request =>
        {
            readAtRequest.Add(read);
            return Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Standard");
        });

        IEnumerable<string> Sequence()
        {
            for (; read < 600; read++)
            {
                yield return read.ToString(CultureInfo.InvariantCulture);
            }
        }

        await CancelAsync(venue, Sequence());

        Assert.Equal(Enumerable.Range(1, 10).Select(request => (request * 60) - 1), readAtRequest);
    }

    private static HttpResponseMessage Refuse(ref int refusals)
    {
        refusals++;
        return Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json");
    }
}
