namespace Clob.Cancellation;

/// <summary>The orders that were not live yet, and when to ask for them again: the first due first.</summary>
internal sealed class PendingOrders(OrderCancelerOptions options, TimeProvider timeProvider)
{
    private readonly PriorityQueue<(int[] Rows, int Round), long> _queue = new();

    public bool IsEmpty => _queue.Count == 0;

    /// <summary>Takes orders in, unless they were asked for again often enough.</summary>
    /// <param name="rows">Their rows in the ledger.</param>
    /// <param name="round">How often they were asked for again before.</param>
    public void Add(int[] rows, int round)
    {
        if (rows.Length > 0 && round < options.MaxPendingRetries)
        {
            var delay = options.PendingDelay * Math.Pow(2, round);
            var due = timeProvider.GetTimestamp() + (long)(delay.TotalSeconds * timeProvider.TimestampFrequency);
            _queue.Enqueue((rows, round + 1), due);
        }
    }

    /// <summary>How long until the first of them are due; zero where they are, and infinite where there are none.</summary>
    public TimeSpan UntilDue()
    {
        if (!_queue.TryPeek(out _, out var due))
        {
            return Timeout.InfiniteTimeSpan;
        }

        var now = timeProvider.GetTimestamp();
        return due > now ? timeProvider.GetElapsedTime(now, due) : TimeSpan.Zero;
    }

    /// <summary>How many are due first, together.</summary>
    public int CountOfFirst() => _queue.Peek().Rows.Length;

    /// <summary>Takes so many of the first out.</summary>
    /// <param name="count">At most <see cref="CountOfFirst"/>.</param>
    /// <param name="round">How often they are now asked for again.</param>
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
}
