namespace Clob.Orders;

/// <summary>The orders that were not live yet, and when to ask for them again: the first due first.</summary>
internal sealed class PendingOrders(OrderCancelerOptions options, SteadyClock clock)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly PriorityQueue<(int[] Rows, int Round), TimeSpan> _queue = new();

    public bool IsEmpty => _queue.Count == 0;

    /// <summary>
    /// Takes the end of a request in: its orders that are not live yet, and all of them where it was one of these and was refused for now.
    /// </summary>
    public void Settle(CancelBatch batch, CancelResult<BatchReading> result, CancelLedger ledger)
    {
        if (result.IsRefusedForRate && batch.Round > 0)
        {
            _queue.Enqueue((batch.Rows, batch.Round), clock.Now);
        }
        else if (result.Response is not null)
        {
            Add(ledger.RowsThatArePending(batch.Rows), batch.Round);
        }
    }

    /// <summary>Takes orders in, unless they were asked for again as many times as the options say.</summary>
    /// <param name="rows">Their rows in the ledger.</param>
    /// <param name="round">How many times they were asked for again before.</param>
    public void Add(int[] rows, int round)
    {
        if (rows.Length > 0 && round < options.MaxPendingRetries)
        {
            _queue.Enqueue((rows, round + 1), clock.Now + DelayOf(round));
        }
    }

    /// <summary>Returns how long until the first of them are due; zero where they are, and infinite where there are none.</summary>
    public TimeSpan UntilDue()
    {
        if (!_queue.TryPeek(out _, out var due))
        {
            return Timeout.InfiniteTimeSpan;
        }

        var now = clock.Now;
        return due > now ? due - now : TimeSpan.Zero;
    }

    /// <summary>Returns how many are due first, together.</summary>
    public int CountOfFirst() => _queue.Peek().Rows.Length;

    /// <summary>Takes so many of the first out.</summary>
    /// <param name="count">At most <see cref="CountOfFirst"/>.</param>
    /// <param name="round">How many times they are asked for again, with this one.</param>
    public int[] Take(int count, out int round)
    {
        _queue.TryDequeue(out var first, out var due);
        round = first.Round;
        if (first.Rows.Length == count)
        {
            return first.Rows;
        }

        _queue.Enqueue((first.Rows[count..], first.Round), due);
        return first.Rows[..count];
    }

    private TimeSpan DelayOf(int round)
    {
        var longest = options.PendingDelay > LongestDelay ? options.PendingDelay : LongestDelay;
        var seconds = options.PendingDelay.TotalSeconds * Math.Pow(2, round);
        return seconds < longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : longest;
    }
}
