namespace Clob.Orders;

/// <summary>
/// What an answer says of each id of its request, by the id's place in it. It is read where the answer was parsed, before
/// another thread takes it over: the ids of both are in that processor's cache then.
/// </summary>
internal sealed class AnswerReading
{
    private readonly bool[] _isCanceled;
    private readonly string?[] _reasons;

    private AnswerReading(bool[] isCanceled, string?[] reasons, IReadOnlyList<string> others)
    {
        _isCanceled = isCanceled;
        _reasons = reasons;
        Others = others;
    }

    /// <summary>What it names, and its request did not.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Reads an answer.</summary>
    /// <param name="orderIds">The ids of its request.</param>
    /// <param name="answer">The answer. That of a client of others can be anything; what its collections throw is thrown.</param>
    /// <param name="bound">What ends the reading of one that does not end; null where it does.</param>
    public static AnswerReading Of(string[] orderIds, CancelOrdersResponse answer, ReadingBound? bound)
    {
        var isCanceled = new bool[orderIds.Length];
        string?[] reasons = [];
        List<string> others = [];

        var canceled = new BatchIndex(orderIds);
        foreach (var orderId in answer.Canceled)
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
        foreach (var (orderId, reason) in answer.NotCanceled)
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

        return new AnswerReading(isCanceled, reasons, others);
    }

    public bool IsCanceled(int place) => _isCanceled[place];

    /// <summary>Why the order was not canceled; null where the answer does not say so.</summary>
    public string? ReasonOf(int place) => _reasons.Length == 0 ? null : _reasons[place];
}
