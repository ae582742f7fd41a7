using System.Diagnostics;

namespace Clob.Orders;

/// <summary>
/// Which ids go next, and when: those that wait, and those that are to be asked for again. A request waits to be full for as long
/// as more ids may come, but no longer than the options allow.
/// </summary>
internal sealed class BatchQueue(
    CancelLedger ledger, PendingOrders pending, OrderIdIntake intake, SignerPace pace, TimeSpan maxWaitForBatch, SteadyClock clock)
{
    // For a source that has its ids at hand, and on no clock but the machine's.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    // Since when the ids that wait have waited for others to come; null where none wait.
    private TimeSpan? _waitingSince;
    private long? _overdueSince;

    // As of the last time that what was read was taken in: an error of the source is seen before its end counts.
    private bool _isInputEnded;

    /// <summary>Gets whether nothing is left to be sent.</summary>
    public bool IsEmpty => ledger.Waiting == 0 && pending.IsEmpty && intake.IsEnded;

    /// <summary>Takes in what was read of the source.</summary>
    public void TakeIn()
    {
        intake.MoveTo(ledger);
        _isInputEnded = intake.IsEnded;
        _waitingSince = ledger.Waiting == 0 ? null : _waitingSince ?? clock.Now;
    }

    /// <summary>
    /// Returns whether a request that has waited long enough to be full is about to be: clocks can leap, and a source that gives
    /// ids at this very moment is not slow.
    /// </summary>
    /// <param name="reading">The read of the source; null where none is under way.</param>
    /// <param name="size">How many ids a request takes.</param>
    public async ValueTask<bool> IsFillingAsync(Task? reading, int size)
    {
        if (reading is null || !IsOverdue(size))
        {
            _overdueSince = null;
            return false;
        }

        _overdueSince ??= Stopwatch.GetTimestamp();
        var left = Moment - Stopwatch.GetElapsedTime(_overdueSince.Value);
        return left > TimeSpan.Zero && await Bounded.WaitAsync(reading, left).ConfigureAwait(false);
    }

    /// <summary>Takes the next request out.</summary>
    /// <param name="size">How many ids a request takes.</param>
    /// <param name="batch">The request; null where none can go now.</param>
    /// <returns>How long to wait and then ask again; infinite where something has to happen first.</returns>
    public TimeSpan TryTake(int size, out CancelBatch? batch)
    {
        batch = null;
        var untilPending = pending.UntilDue();
        var isPending = untilPending == TimeSpan.Zero;
        var count = Math.Min(size, isPending ? pending.CountOfFirst() : ledger.Waiting);
        if (count == 0)
        {
            return untilPending;
        }

        if (!isPending && count < size && UntilPartial() is var untilPartial && untilPartial != TimeSpan.Zero)
        {
            return Earlier(untilPending, untilPartial);
        }

        var wait = pace.TryTake(count, out var lease);
        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        var round = 0;
        var rows = isPending ? pending.Take(count, out round) : ledger.TakeWaiting(count);
        _waitingSince = isPending ? _waitingSince : null;
        _overdueSince = null;
        batch = new CancelBatch(rows, ledger.OrderIdsOf(rows), round, lease);
        return TimeSpan.Zero;
    }

    /// <summary>Returns whether ids have waited long enough for their request to be full, which it is not.</summary>
    private bool IsOverdue(int size)
        => !_isInputEnded
            && ledger.Waiting > 0
            && ledger.Waiting < size
            && pending.UntilDue() != TimeSpan.Zero
            && UntilPartial() == TimeSpan.Zero;

    /// <summary>
    /// Returns how long until a request goes that is not full; zero where it may go now, and infinite where it never does.
    /// </summary>
    private TimeSpan UntilPartial()
    {
        if (_isInputEnded)
        {
            return TimeSpan.Zero;
        }

        if (maxWaitForBatch == Timeout.InfiniteTimeSpan)
        {
            return Timeout.InfiniteTimeSpan;
        }

        _waitingSince ??= clock.Now;
        var left = _waitingSince.Value + maxWaitForBatch - clock.Now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other)
        => one == Timeout.InfiniteTimeSpan ? other : other == Timeout.InfiniteTimeSpan || one < other ? one : other;
}
