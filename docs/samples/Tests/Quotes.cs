using Clob;

namespace Samples;

/// <summary>The code under test: withdraws quotes, and tells which of them may still be filled.</summary>
public sealed class Quotes(IOrderCanceler canceler)
{
    /// <summary>Cancels the orders.</summary>
    /// <returns>The ids of those that may still be open.</returns>
    public async Task<IReadOnlyList<string>> WithdrawAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
    {
        var report = await canceler.CancelAsync(orderIds, cancellationToken: cancellationToken);
        return [.. report.Outcomes.Where(MayBeOpen).Select(outcome => outcome.OrderId)];
    }

    /// <summary>Returns whether an order may be on the book, or may come on it.</summary>
    public static bool MayBeOpen(OrderOutcome outcome) => outcome switch
    {
        { Kind: OrderOutcomeKind.Canceled } => false,
        { Kind: OrderOutcomeKind.NotCanceled } => outcome.Rejection is CancelRejectionKind.Pending or CancelRejectionKind.Unknown,
        _ => true,
    };
}
