namespace Clob.Orders;

/// <summary>The orders that reads showed open, and in how many reads in a row.</summary>
internal sealed class SeenOrders
{
    private const int Again = 2;

    private readonly OrderedDictionary<string, OpenOrder> _orders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _times = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets every order that was shown, and how many times in a row up to the last read, which can be none.</summary>
    public IEnumerable<(OpenOrder Order, int Times)> Shown => _orders.Values.Select(order => (order, _times.GetValueOrDefault(order.Id)));

    /// <summary>Takes a read in. A read that failed says nothing of the orders that it does not show.</summary>
    public void Take(OpenOrdersReading reading)
    {
        if (reading.Failure is null)
        {
            var open = reading.Orders.Select(order => order.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var absent in _times.Keys.Where(orderId => !open.Contains(orderId)).ToList())
            {
                _times.Remove(absent);
            }
        }

        foreach (var order in reading.Orders)
        {
            _orders[order.Id] = order;
            _times[order.Id] = _times.GetValueOrDefault(order.Id) + 1;
        }
    }

    /// <summary>Returns whether an order was shown in more than one read in a row.</summary>
    public bool IsShownAgain(OpenOrder order) => _times.GetValueOrDefault(order.Id) >= Again;

    /// <summary>Forgets in how many reads an order was shown.</summary>
    public void Forget(string orderId) => _times.Remove(orderId);
}
