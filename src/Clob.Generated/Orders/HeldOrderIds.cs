namespace Clob.Orders;

/// <summary>
/// Tells the collections that hold their ids in memory, and can be read immediately, from those that only look so: an
/// <see cref="ICollection{T}"/> of others can block, or never end.
/// </summary>
internal static class HeldOrderIds
{
    // The compiler's types for a collection expression begin like this; no type of a program can.
    private const string CollectionExpression = "<>z__";

    private const string Collections = "System.Collections";

    /// <summary>Opens a collection that can be read immediately.</summary>
    /// <returns>What reads it; null where it may block or never end, and is to be read elsewhere.</returns>
    public static IEnumerator<string>? TryOpen(IEnumerable<string> orderIds)
    {
        // A sequence of a collection, such as the consuming one of a BlockingCollection, is no collection.
        if (orderIds is not (IReadOnlyCollection<string> or ICollection<string>))
        {
            return null;
        }

        var type = orderIds.GetType();
        if (orderIds is string[] or ArraySegment<string> || type.Name.StartsWith(CollectionExpression, StringComparison.Ordinal))
        {
            return orderIds.GetEnumerator();
        }

        if (!IsOfFramework(type) || !TryOpen(orderIds, out var reader))
        {
            return null;
        }

        // Some wrap a collection of others, and give what that gives.
        var isHeld = IsOfFramework(reader.GetType()) || reader.GetType().Namespace == nameof(System);
        return isHeld ? reader : null;
    }

    /// <summary>Returns how many ids there are, as far as the collection says so. Never throws.</summary>
    public static int CountOf(IEnumerable<string> orderIds)
    {
        try
        {
            return orderIds switch
            {
                IReadOnlyCollection<string> all => all.Count,
                ICollection<string> all => all.Count,
                _ => 0,
            };
        }
        catch (Exception)
        {
            // Even the count of a collection of .NET can call a comparer of others. The read reports what that throws.
            return 0;
        }
    }

    private static bool IsOfFramework(Type type)
        => type.Namespace is { } name && (name == Collections || name.StartsWith($"{Collections}.", StringComparison.Ordinal));

    private static bool TryOpen(IEnumerable<string> orderIds, out IEnumerator<string> reader)
    {
        try
        {
            reader = orderIds.GetEnumerator();
            return true;
        }
        catch (Exception)
        {
            // It is opened again where what it throws is reported.
            reader = null!;
            return false;
        }
    }
}
