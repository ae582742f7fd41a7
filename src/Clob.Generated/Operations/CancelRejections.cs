namespace Clob;

/// <summary>Reads the venue's reasons for not canceling an order.</summary>
public static class CancelRejections
{
    /// <summary>The kind of a reason; the first kind that matches, without regard to upper and lower case.</summary>
    /// <param name="reason">The text of the venue, a value of <see cref="CancelOrdersResponse.NotCanceled"/>.</param>
    public static CancelRejectionKind Classify(string? reason) => reason switch
    {
        null or "" => CancelRejectionKind.Unknown,
        _ when Has(reason, "pending") || Has(reason, "delayed") || Has(reason, "in flight") => CancelRejectionKind.Pending,
        _ when IsLost(reason) && (Has(reason, "canceled") || Has(reason, "matched")) => CancelRejectionKind.Terminal,
        _ when Has(reason, "matched") => CancelRejectionKind.AlreadyMatched,
        _ when Has(reason, "already canceled") || Has(reason, "is canceled") || Has(reason, "was canceled")
            || Has(reason, "been canceled") || Has(reason, "order canceled") => CancelRejectionKind.AlreadyCanceled,
        _ when IsLost(reason) => CancelRejectionKind.NotFound,
        _ => CancelRejectionKind.Unknown,
    };

    private static bool IsLost(string reason) => Has(reason, "not found") || Has(reason, "can't be found");

    private static bool Has(string reason, string words) => reason.Contains(words, StringComparison.OrdinalIgnoreCase);
}
