using Clob.Orders;

namespace Clob.Tests.Orders.Verification;

/// <summary>What reads prove of one order, and what is said of it where they prove nothing.</summary>
public sealed class VerificationRowTests
{
    private const VerifiedOrderState Canceled = VerifiedOrderState.Canceled;
    private const VerifiedOrderState Open = VerifiedOrderState.Open;
    private const VerifiedOrderState Unknown = VerifiedOrderState.Unknown;

    private static readonly OpenOrder Live = new() { Id = "0x1", Status = OrderStatus.Live };
    private static readonly OpenOrder Odd = new() { Id = "0x1", Status = new("HELD") };
    private static readonly OrderReading NotKnown = new(null, new(ClobOutcomeKind.Refused, 404, "status 404."), IsUnknownOrder: true);
    private static readonly OrderReading Unreadable = new(null, new(ClobOutcomeKind.Refused, 400, "status 400."), IsUnreadable: true);
    private static readonly OrderReading Failed = new(null, new(ClobOutcomeKind.Unknown, 500, "status 500."));

    [Fact]
    public void Open_order_is_open_from_its_second_sighting_in_a_row()
    {
        var row = new VerificationRow("0x1", proven: null, "order is busy");
        Assert.False(row.IsSeenOpen);
        row.Take(Live, isFromPage: false);
        Assert.Equal((null, false, true, true), (row.State, row.IsDone, row.IsSeenOpen, row.MayBeOpen));
        Assert.Equal(new VerifiedOrder("0x1", Unknown, Live, "One read showed it open, which may lie behind."), row.Complete(null));

        row.Take(Live, isFromPage: false);
        Assert.Equal((Open, true, true), (row.State, row.IsDone, row.IsSeenOpen));
        Assert.Equal(new VerifiedOrder("0x1", Open, Live, "order is busy"), row.Complete("The time passed."));
    }

    [Fact]
    public void Sighting_on_a_page_and_one_by_id_are_not_two_in_a_row()
    {
        var row = new VerificationRow("0x1", proven: null, cancelReason: null);
        row.Take(Live, isFromPage: true);
        row.Take(Live, isFromPage: false);
        Assert.False(row.IsDone);

        row.Take(Live, isFromPage: false);
        Assert.Equal(Open, row.State);
    }

    [Fact]
    public void Confirmed_cancel_is_contradicted_by_four_sightings_alone()
    {
        var row = new VerificationRow("0x1", Canceled, cancelReason: null);
        Assert.Equal((Canceled, true, false), (row.State, row.IsProven, row.MayBeOpen));
        for (var sighting = 0; sighting < 3; sighting++)
        {
            row.Take(Live, isFromPage: true);
            Assert.Equal((null, false, true), (row.State, row.IsDone, row.MayBeOpen));
            Assert.Equal(
                new VerifiedOrder("0x1", Unknown, Live, "The venue confirmed its cancel, and reads still showed it open. The time passed."),
                row.Complete("The time passed."));
        }

        row.Take(Live, isFromPage: true);
        Assert.Equal(
            new VerifiedOrder("0x1", Open, Live, "The venue confirmed that it is no longer open, and shows it open."), row.Complete(null));
    }

    [Theory]
    [InlineData("MATCHED", "0", VerifiedOrderState.Matched)]
    [InlineData("CANCELED", "0", VerifiedOrderState.Canceled)]
    [InlineData("CANCELED", "0.01", VerifiedOrderState.PartlyMatched)]
    [InlineData("CANCELED", null, VerifiedOrderState.Canceled)]
    [InlineData("CANCELED_MARKET_RESOLVED", "0", VerifiedOrderState.Closed)]
    [InlineData("INVALID", "0", VerifiedOrderState.Closed)]
    public void State_that_is_final_counts_from_its_first_sighting(string status, string? sizeMatched, VerifiedOrderState state)
    {
        var order = new OpenOrder { Id = "0x1", Status = new(status), SizeMatched = sizeMatched };
        var row = new VerificationRow("0x1", proven: null, cancelReason: null);
        row.Take(new OrderReading(order));

        Assert.Equal((state, true, false, false), (row.State, row.IsDone, row.IsSeenOpen, row.MayBeOpen));
        Assert.Equal(new VerifiedOrder("0x1", state, order), row.Complete("The time passed."));
    }

    [Fact]
    public void Status_that_is_not_known_proves_nothing()
    {
        var row = new VerificationRow("0x1", proven: null, cancelReason: null);
        row.Take(Odd, isFromPage: false);
        row.Take(Odd, isFromPage: false);

        Assert.Equal((null, true, true), (row.State, row.IsDone, row.MayBeOpen));
        Assert.Equal(new VerifiedOrder("0x1", Unknown, Odd, "The venue says that its status is \"HELD\", which is not a known one."), row.Complete(null));

        var other = new VerificationRow("0x1", proven: null, cancelReason: null);
        other.Take(new OpenOrder { Id = "0x1" }, isFromPage: false);
        Assert.Equal("The venue's response has no status.", other.Complete(null).Reason);
    }

    [Fact]
    public void Order_that_the_venue_does_not_know_is_unknown_from_the_second_time()
    {
        var row = new VerificationRow("0x1", proven: null, cancelReason: null);
        row.Take(NotKnown);
        Assert.Equal((false, null), (row.IsDone, row.Failure));

        row.Take(NotKnown);
        Assert.Equal((true, null, false), (row.IsDone, row.State, row.MayBeOpen));
        Assert.Equal(new VerifiedOrder("0x1", Unknown, null, "The venue does not know the order. status 404."), row.Complete(null));
    }

    [Fact]
    public void Order_that_cannot_be_read_keeps_what_its_cancel_proves()
    {
        foreach (var reading in (OrderReading[])[NotKnown, Unreadable])
        {
            var row = new VerificationRow("0x1", Canceled, cancelReason: null);
            row.Take(reading);
            Assert.Equal(new VerifiedOrder("0x1", Canceled, null, $"It cannot be read. {reading.Failure!.Reason}"), row.Complete(null));
            Assert.True(row.IsDone);
        }

        var unproven = new VerificationRow("0x1", proven: null, cancelReason: null);
        unproven.Take(Unreadable);
        Assert.Equal(Unreadable.Failure, unproven.Failure);
        Assert.Equal(new VerifiedOrder("0x1", Unknown, null, "It cannot be read. status 400."), unproven.Complete(null));
    }

    [Fact]
    public void Read_that_fails_is_tried_again_and_only_twice_where_the_cancel_proves_the_state()
    {
        var proven = new VerificationRow("0x1", Canceled, cancelReason: null);
        proven.Take(Failed);
        Assert.Equal((false, Failed.Failure), (proven.IsDone, proven.Failure));
        Assert.Equal(new VerifiedOrder("0x1", Canceled, null, "It could not be read. status 500."), proven.Complete("The time passed."));
        proven.Take(Failed);
        Assert.True(proven.IsDone);
        Assert.Equal(new VerifiedOrder("0x1", Canceled, null, "It could not be read. status 500."), proven.Complete(null));

        var row = new VerificationRow("0x1", proven: null, cancelReason: null);
        row.Take(Failed);
        row.Take(Failed);
        row.Take(Failed);
        Assert.False(row.IsDone);
        Assert.Equal(new VerifiedOrder("0x1", Unknown, null, "It could not be read. status 500. The time passed."), row.Complete("The time passed."));
    }

    [Fact]
    public void Failures_prove_nothing_of_an_order_that_was_shown_open_after_its_cancel()
    {
        var row = new VerificationRow("0x1", Canceled, cancelReason: null);
        row.Take(Live, isFromPage: false);
        row.Take(Failed);
        row.Take(Failed);

        Assert.Equal((null, false, true), (row.State, row.IsDone, row.MayBeOpen));
        Assert.Equal(new VerifiedOrder("0x1", Unknown, Live, "It could not be read. status 500."), row.Complete(null));
        row.Take(new OrderReading(Live));
        Assert.Equal("The venue confirmed its cancel, and reads still showed it open.", row.Complete(null).Reason);
        Assert.Null(row.Failure);
    }

    [Fact]
    public void Order_that_was_not_read_says_so_and_why_once()
    {
        var row = new VerificationRow("0x1", proven: null, cancelReason: null);
        Assert.Equal(new VerifiedOrder("0x1", Unknown, null, "It was not read."), row.Complete(null));
        Assert.Equal("It was not read. Interrupted.", row.Complete("Interrupted.").Reason);
        Assert.Equal("It was not read.", row.Complete("not read").Reason);
        Assert.Equal(new VerifiedOrder("0x1", Canceled), new VerificationRow("0x1", Canceled, cancelReason: null).Complete("Interrupted."));
    }

    [Fact]
    public void Order_that_may_still_go_live_may_be_open()
    {
        Assert.True(new VerificationRow("0x1", proven: null, "in flight", mayGoLive: true).MayBeOpen);
        Assert.False(new VerificationRow("0x1", proven: null, cancelReason: null).MayBeOpen);
    }
}
