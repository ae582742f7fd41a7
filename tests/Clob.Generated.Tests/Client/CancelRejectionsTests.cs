namespace Clob.Tests.Client;

/// <summary>The venue's reasons, as its documentation and its users give them.</summary>
public sealed class CancelRejectionsTests
{
    [Theory]
    [InlineData("in flight", CancelRejectionKind.Pending)]
    [InlineData("can't be canceled because it is pending", CancelRejectionKind.Pending)]
    [InlineData("can't be canceled because it is delayed", CancelRejectionKind.Pending)]
    [InlineData("Order not found or already canceled", CancelRejectionKind.Terminal)]
    [InlineData("order can't be found - already canceled or matched", CancelRejectionKind.Terminal)]
    [InlineData("Order not found or already matched", CancelRejectionKind.Terminal)]
    [InlineData("order can't be found - already canceled", CancelRejectionKind.Terminal)]
    [InlineData("order can't be found, it was matched", CancelRejectionKind.Terminal)]
    [InlineData("Order already matched", CancelRejectionKind.AlreadyMatched)]
    [InlineData("matched orders can't be canceled", CancelRejectionKind.AlreadyMatched)]
    [InlineData("Order already canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("the order is already canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("the order is canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("it was canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("has been canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("order canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("Order not found", CancelRejectionKind.NotFound)]
    [InlineData("the order can't be found", CancelRejectionKind.NotFound)]
    public void Classify_known_reason_gives_its_kind(string reason, CancelRejectionKind kind)
        => Assert.Equal(kind, CancelRejections.Classify(reason));

    [Theory]
    [InlineData("IN FLIGHT", CancelRejectionKind.Pending)]
    [InlineData("ORDER CAN'T BE FOUND - ALREADY CANCELED OR MATCHED", CancelRejectionKind.Terminal)]
    [InlineData("ORDER ALREADY MATCHED", CancelRejectionKind.AlreadyMatched)]
    [InlineData("Order Already Canceled", CancelRejectionKind.AlreadyCanceled)]
    [InlineData("order NOT found", CancelRejectionKind.NotFound)]
    public void Classify_upper_and_lower_case_are_the_same(string reason, CancelRejectionKind kind)
        => Assert.Equal(kind, CancelRejections.Classify(reason));

    [Theory]
    [InlineData("pending, matched and canceled, not found", CancelRejectionKind.Pending)]
    [InlineData("matched, then already canceled", CancelRejectionKind.AlreadyMatched)]
    public void Classify_reason_of_several_kinds_is_the_first(string reason, CancelRejectionKind kind)
        => Assert.Equal(kind, CancelRejections.Classify(reason));

    [Theory]
    [InlineData("order can't be canceled: X")]
    [InlineData("not canceled")]
    [InlineData("could not be canceled, the engine is busy")]
    public void Classify_refusal_to_cancel_is_not_taken_for_canceled(string reason)
        => Assert.Equal(CancelRejectionKind.Unknown, CancelRejections.Classify(reason));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("something new")]
    public void Classify_anything_else_is_unknown(string? reason)
        => Assert.Equal(CancelRejectionKind.Unknown, CancelRejections.Classify(reason));

    [Fact]
    public void Kind_of_nothing_is_unknown() => Assert.Equal(CancelRejectionKind.Unknown, default);
}
