namespace Clob.Cancellation;

/// <summary>Which ids go next, and when: those that wait, and those that are to be asked for again.</summary>
internal sealed class BatchQueue(CancelLedger ledger, PendingOrders pending, OrderIdIntake intake, SignerPace pace)
{
    /// <summary>Whether nothing is left to be sent.</summary>
    public bool IsEmpty => ledger.Waiting == 0 && pending.IsEmpty && intake.IsEnded;

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
        if (count == 0 || (!isPending && count < size && !intake.IsEnded))
        {
            return untilPending;
        }

        var wait = pace.TryTake(count, out var lease);
        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        var round = 0;
        var rows = isPending ? pending.Take(count, out round) : ledger.TakeWaiting(count);
        batch = new CancelBatch(rows, ledger.OrderIdsOf(rows), round, lease);
        return TimeSpan.Zero;
    }

    /// <summary>Puts a request back that was refused for now.</summary>
    public void TakeBack(CancelBatch batch, CancelFailure failure)
    {
        ledger.TakeBack(batch, failure);
        if (batch.Round > 0)
        {
            pending.TakeBack(batch);
        }
    }
}
