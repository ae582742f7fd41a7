namespace Clob.Orders;

/// <summary>
/// What a response says of each id of its request, by the id's place in it. It is read where the response was parsed, before
/// another thread takes it over: the ids of both are in that processor's cache then.
/// </summary>
internal sealed class BatchReading
{
    private readonly bool[] _isCanceled;
    private readonly string?[] _reasons;

    private BatchReading(bool[] isCanceled, string?[] reasons, IReadOnlyList<string> others)
    {
        _isCanceled = isCanceled;
        _reasons = reasons;
        Others = others;
    }

    /// <summary>Gets what it names, and its request did not.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Reads a response.</summary>
    /// <param name="orderIds">The ids of its request.</param>
    /// <param name="response">The response. That of a client of others can be anything; what its collections throw is thrown.</param>
    /// <param name="bound">What ends the reading of one that does not end; null where it does.</param>
    public static BatchReading Of(string[] orderIds, CancelOrdersResponse response, ReadingBound? bound)
    {
        var isCanceled = new bool[orderIds.Length];
        string?[] reasons = [];
        List<string> others = [];

        var canceled = new BatchIndex(orderIds);
        foreach (var orderId in response.Canceled)
        {
            bound?.Count();
            if (canceled.PlaceOf(orderId) is { } place)
            {
                isCanceled[place] = true;
            }
            else
            {
                others.Add(orderId);
            }
        }

        var notCanceled = new BatchIndex(orderIds);
        foreach (var (orderId, reason) in response.NotCanceled)
        {
            bound?.Count();
            if (notCanceled.PlaceOf(orderId) is { } place)
            {
                if (reasons.Length == 0)
                {
                    reasons = new string?[orderIds.Length];
                }

                reasons[place] = reason ?? "";
            }
            else
            {
                others.Add(orderId);
            }
        }

        return new BatchReading(isCanceled, reasons, others);
    }

    public bool IsCanceled(int place) => _isCanceled[place];

    /// <summary>Returns why the order was not canceled; null where the response does not say so.</summary>
    public string? ReasonOf(int place) => _reasons.Length == 0 ? null : _reasons[place];
}
