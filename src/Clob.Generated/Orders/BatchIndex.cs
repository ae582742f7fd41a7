namespace Clob.Orders;

/// <summary>
/// Finds the places of the ids that one collection of a response names. It mostly keeps to the order of the request, so each id
/// is looked for where the last one was found; only for a response in another order are the request's ids put into a table.
/// </summary>
/// <param name="orderIds">The ids of the request, each once.</param>
internal sealed class BatchIndex(string[] orderIds)
{
    private int _next;
    private Dictionary<string, int>? _places;

    /// <summary>Returns the place of an id in the request; null where it does not name it.</summary>
    public int? PlaceOf(string orderId)
    {
        for (var look = _next; look < orderIds.Length && look <= _next + 1; look++)
        {
            if (orderIds[look] == orderId)
            {
                _next = look + 1;
                return look;
            }
        }

        _places ??= Enumerable.Range(0, orderIds.Length).ToDictionary(at => orderIds[at], StringComparer.Ordinal);
        if (!_places.TryGetValue(orderId, out var place))
        {
            return null;
        }

        _next = place + 1;
        return place;
    }
}
