namespace Clob.Orders;

/// <summary>
/// Proves that nothing is open in a scope after its cancel: reads what is open, cancels it by its ids, and repeats until two reads in a
/// row, an interval apart, show nothing.
/// </summary>
internal sealed class ScopeVerification(
    OrderReader reader,
    Verification verification,
    VerificationOptions options,
    VerificationStop stop,
    TimeProvider timeProvider,
    Func<IReadOnlyList<string>, CancellationToken, Task<CancelReport>> cancel)
{
    private const int EnoughEmptyReads = 2;

    // A part of the time is left for reading the states of the orders: so much at most, or so little of it.
    private const int PartForStates = 5;
    private static readonly TimeSpan MostForStates = TimeSpan.FromSeconds(5);

    private readonly SeenOrders _seen = new();
    private readonly OrderedDictionary<string, OpenOrder> _late = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets what all cancels together say.</summary>
    public required CancelReport Cancel { get; set; }

    /// <summary>Gets the orders that went live after the cancel of the scope.</summary>
    public IReadOnlyList<string> Late => [.. _late.Keys];

    /// <summary>Gets why the last read failed; null where it did not.</summary>
    public CancelFailure? ReadFailure { get; private set; }

    private bool IsOver => stop.IsOver || LeftBeforeStates <= TimeSpan.Zero;

    private TimeSpan LeftBeforeStates
        => stop.Left - (options.Timeout / PartForStates < MostForStates ? options.Timeout / PartForStates : MostForStates);

    /// <summary>Reads and cancels until nothing is open, or nothing more may be read.</summary>
    /// <returns>Whether it is proven that nothing is open.</returns>
    public async Task<bool> RunAsync(OrderScope scope)
    {
        var emptyReads = 0;
        var wait = options.ReadInterval;
        while (!IsOver)
        {
            var reading = await ReadAsync(scope).ConfigureAwait(false);
            emptyReads = IsEmpty(reading) ? emptyReads + 1 : 0;
            if (emptyReads >= EnoughEmptyReads && !stop.IsOver)
            {
                // A read can lie behind by one: the read after the last one shows what was open at the last one.
                reading = await ReadAsync(scope).ConfigureAwait(false);
                if (IsEmpty(reading))
                {
                    return true;
                }

                emptyReads = 0;
            }

            wait = reading.Failure is null ? options.ReadInterval : Verification.Longer(wait);
            if (!await CancelAsync(reading.Orders).ConfigureAwait(false))
            {
                await stop.WaitAsync(wait).ConfigureAwait(false);
            }
        }

        return false;
    }

    /// <summary>Hands the orders over for their states to be read: those that were canceled, and those that were seen.</summary>
    public void HandOver()
    {
        verification.OpenInScope = 0;
        verification.Add(Cancel);
        verification.TakeSightings(_seen.Shown);
    }

    private static bool IsEmpty(OpenOrdersReading reading) => reading is { Failure: null, Orders.Count: 0 };

    private async Task<OpenOrdersReading> ReadAsync(OrderScope scope)
    {
        var reading = await reader.ReadOpenAsync(scope).ConfigureAwait(false);
        ReadFailure = reading.Failure;
        _seen.Take(reading);
        verification.OpenInScope = reading.Orders.Count;
        await verification.TellAsync(isNewRound: true).ConfigureAwait(false);
        return reading;
    }

    /// <summary>
    /// Cancels orders that are open. One whose cancel is confirmed may be shown by a read that lies behind: it waits for the next.
    /// </summary>
    /// <returns>Whether one of them is canceled that was not before, so that what is open has changed.</returns>
    private async Task<bool> CancelAsync(IReadOnlyList<OpenOrder> orders)
    {
        if (stop.IsOver || orders.Count == 0)
        {
            return false;
        }

        var known = Cancel.Outcomes.Select(outcome => outcome.OrderId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var canceled = Cancel.Canceled.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (Cancel.RequestFailure is null)
        {
            foreach (var order in orders.Where(order => !known.Contains(order.Id)))
            {
                _late.TryAdd(order.Id, order);
            }
        }

        string[] asked = [.. orders.Where(order => !canceled.Contains(order.Id) || _seen.IsShownAgain(order)).Select(order => order.Id)];
        if (asked.Length == 0)
        {
            return false;
        }

        var report = await CancelInTimeAsync(asked).ConfigureAwait(false);
        Cancel = CancelReports.Merge(Cancel, report);
        foreach (var outcome in report.Outcomes)
        {
            if (outcome.Failure is { } failure)
            {
                stop.Take(failure);
            }

            // Reads before a cancel that may have been carried out, or came too late, say nothing of the order after it, unless its cancel
            // was confirmed before.
            if (outcome.Kind != OrderOutcomeKind.Refused && !canceled.Contains(outcome.OrderId))
            {
                _seen.Forget(outcome.OrderId);
            }
        }

        return report.Canceled.Any(orderId => !canceled.Contains(orderId));
    }

    /// <summary>
    /// Cancels orders. One that may still go live is asked for again and again, which must not take the time of the reads.
    /// </summary>
    private async Task<CancelReport> CancelInTimeAsync(string[] orderIds)
    {
        var left = LeftBeforeStates is var before && before > TimeSpan.Zero ? before : stop.Left;
        using var part = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, timeProvider);
        using var token = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, part.Token);
        return await cancel(orderIds, token.Token).ConfigureAwait(false);
    }
}
