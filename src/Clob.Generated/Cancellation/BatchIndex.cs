namespace Clob.Cancellation;

/// <summary>
/// Finds the rows of the ids that one collection of an answer names. It mostly keeps to the order of the request, so each id
/// is looked for where the last one was found; only for an answer in another order are the request's ids put into a table.
/// </summary>
internal sealed class BatchIndex(CancelBatch batch)
{
    private int _next;
    private Dictionary<string, int>? _places;

    /// <summary>The row of an id; null where the request did not name it.</summary>
    public int? RowOf(string orderId)
    {
        for (var look = _next; look < batch.OrderIds.Length && look <= _next + 1; look++)
        {
            if (batch.OrderIds[look] == orderId)
            {
                _next = look + 1;
                return batch.Rows[look];
            }
        }

        _places ??= PlacesOf(batch);
        if (!_places.TryGetValue(orderId, out var place))
        {
            return null;
        }

        _next = place + 1;
        return batch.Rows[place];
    }

    private static Dictionary<string, int> PlacesOf(CancelBatch batch)
    {
        var places = new Dictionary<string, int>(batch.OrderIds.Length, StringComparer.Ordinal);
        for (var place = 0; place < batch.OrderIds.Length; place++)
        {
            places.Add(batch.OrderIds[place], place);
        }

        return places;
    }
}
