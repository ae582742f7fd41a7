namespace Clob.Orders;

/// <summary>What a response says that belongs to a request without ids: a copy, so that it is read once, and whole.</summary>
/// <param name="Canceled">The ids that it names as canceled.</param>
/// <param name="NotCanceled">The ids that it names as not canceled, with the reason; the reason may be null.</param>
internal sealed record ScopeReading(IReadOnlyList<string> Canceled, IReadOnlyDictionary<string, string?> NotCanceled)
{
    /// <summary>Reads a response.</summary>
    /// <param name="response">The response. That of a client of others can be anything; what its collections throw is thrown.</param>
    /// <param name="bound">What ends the reading of one that does not end; null where it does.</param>
    public static ScopeReading Of(CancelOrdersResponse response, ReadingBound? bound)
    {
        var notCanceled = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (orderId, reason) in response.NotCanceled)
        {
            bound?.Count();
            notCanceled[orderId] = reason;
        }

        List<string> canceled = [];
        foreach (var orderId in response.Canceled)
        {
            bound?.Count();
            if (orderId is not null)
            {
                canceled.Add(orderId);
            }
        }

        return new(canceled, notCanceled);
    }
}
