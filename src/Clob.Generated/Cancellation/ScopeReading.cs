namespace Clob.Cancellation;

/// <summary>What a response says that belongs to a request without ids: a copy, so that it is read once, and whole.</summary>
/// <param name="Canceled">The ids that it names as canceled.</param>
/// <param name="NotCanceled">The ids that it names as not canceled, with the reason; the reason may be null.</param>
internal sealed record ScopeReading(IReadOnlyList<string> Canceled, IReadOnlyDictionary<string, string?> NotCanceled)
{
    public static ScopeReading Of(CancelOrdersResponse response)
    {
        var notCanceled = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (orderId, reason) in response.NotCanceled)
        {
            notCanceled[orderId] = reason;
        }

        return new([.. response.Canceled.Where(orderId => orderId is not null)], notCanceled);
    }
}
