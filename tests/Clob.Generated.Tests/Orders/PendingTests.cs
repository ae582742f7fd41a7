using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>An order that is not live yet may still go live: it is asked for again, a bounded number of times.</summary>
public sealed class PendingTests : CancelerTest
{
    private static readonly Dictionary<string, string> Pending = new() { ["0x2"] = "can't be canceled because it is pending" };

    [Fact]
    public async Task Pending_order_that_goes_live_is_canceled()
    {
        var venue = new Venue(request => request.Number switch
        {
            1 => Venue.Ok(["0x1", "0x3"], Pending),
            2 => Venue.Ok([], Pending),
            _ => null,
        });

        var report = await CancelAsync(venue, ["0x1", "0x2", "0x3"]);

        Assert.Equal(["0x1", "0x2", "0x3"], report.Canceled);
        Assert.Equal([["0x1", "0x2", "0x3"], ["0x2"], ["0x2"]], venue.Batches);
        Assert.Equal(TimeSpan.FromSeconds(1 + 2), Clock.Elapsed);
    }

    [Fact]
    public async Task Pending_order_that_never_goes_live_is_asked_for_so_many_times()
    {
        var venue = new Venue(request => Venue.Ok([], Pending));

        var report = await CancelAsync(venue, ["0x2"]);

        Assert.Equal(CancelRejectionKind.Pending, report.NotCanceled["0x2"].Kind);
        Assert.Equal((4, 4), (venue.Batches.Count, report.Attempts));
        Assert.All(venue.Network.Requests, request => Assert.Equal("/order", request.Address.AbsolutePath));
        Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 4), Clock.Elapsed);
    }

    [Fact]
    public async Task Pending_order_is_not_asked_for_again_where_the_options_say_so()
    {
        var venue = new Venue(request => Venue.Ok([], Pending));

        await CancelAsync(venue, ["0x2"], options => options.MaxPendingRetries = 0);

        Assert.Single(venue.Batches);
        Assert.Equal(TimeSpan.Zero, Clock.Elapsed);
    }

    [Fact]
    public async Task Pending_order_whose_next_request_is_refused_keeps_the_venues_reason()
    {
        var venue = new Venue(request => request.Number == 1 ? Venue.Ok([], Pending) : Answer.Of(400, "", null));

        var report = await CancelAsync(venue, ["0x2"]);

        Assert.Equal(Pending["0x2"], report.NotCanceled["0x2"].Reason);
        Assert.Equal(2, venue.Batches.Count);
    }

    [Fact]
    public async Task Pending_order_whose_next_request_has_no_answer_is_uncertain()
    {
        var venue = new Venue(request => request.Number == 1 ? Venue.Ok([], Pending) : Answer.Of(520, "", null));

        var report = await CancelAsync(venue, ["0x2"]);

        Assert.Equal(["0x2"], report.Uncertain.Keys);
    }

    [Fact]
    public async Task Pending_order_that_the_next_answer_does_not_name_is_unaccounted()
    {
        var venue = new Venue(request => Venue.Ok([], request.Number == 1 ? Pending : null));

        Assert.Equal(["0x2"], (await CancelAsync(venue, ["0x2"])).Unaccounted);
    }

    [Fact]
    public async Task Pending_order_does_not_hold_up_the_others()
    {
        var venue = new Venue(
            request => request.OrderIds.Contains("0x2") && request.Number < 3 ? Venue.Ok(request.OrderIds.Except(["0x2"]), Pending) : null);

        var report = await CancelAsync(venue, ["0x2", .. Example.OrderIds(300)[2..]]);

        Assert.Equal(299, report.Canceled.Count);
        Assert.Equal([60, 239, 1], venue.Sizes);
    }

    [Fact]
    public async Task Pending_orders_that_a_cancel_of_all_finds_are_asked_for_by_their_ids()
    {
        var venue = new Venue(request => request.Path == "/cancel-all" ? Venue.Ok(["0x1"], Pending) : null);
        var canceler = Canceler(venue);

        var report = await Clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(["0x1", "0x2"], report.Canceled);
        Assert.Equal([["0xall"], ["0x2"]], venue.Batches);
        Assert.Null(report.RequestFailure);
    }
}
