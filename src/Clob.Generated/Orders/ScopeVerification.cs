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
    Func<IReadOnlyList<string>, Task<CancelReport>> cancel)
{
    private const int EnoughEmptyReads = 2;

    private readonly Dictionary<string, int> _sightings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenOrder> _seen = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, OpenOrder> _late = new(StringComparer.Ordinal);

    /// <summary>Gets what all cancels together say.</summary>
    public required CancelReport Cancel { get; set; }

    /// <summary>Gets the orders that went live after the cancel of the scope.</summary>
    public IReadOnlyList<string> Late => [.. _late.Keys];

    /// <summary>Gets why the last read failed; null where it did not.</summary>
    public CancelFailure? ReadFailure { get; private set; }

    /// <summary>Reads and cancels until nothing is open, or nothing more may be read.</summary>
    /// <returns>Whether it is proven that nothing is open.</returns>
    public async Task<bool> RunAsync(OrderScope scope)
    {
        var emptyReads = 0;
        var wait = options.ReadInterval;
        while (!stop.IsOver)
        {
            var reading = await ReadAsync(scope).ConfigureAwait(false);
            emptyReads = IsEmpty(reading) ? emptyReads + 1 : 0;

            // A read can lie behind by one: the read after the last one shows what was open at the last one.
            if (emptyReads >= EnoughEmptyReads && !stop.IsOver && IsEmpty(reading = await ReadAsync(scope).ConfigureAwait(false)))
            {
                return true;
            }

            wait = reading.Failure is null ? options.ReadInterval : Verification.Longer(wait);
            if (reading.Orders.Count == 0 || !await CancelAsync(reading.Orders).ConfigureAwait(false))
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
        foreach (var (orderId, times) in _sightings)
        {
            verification.TakeSighting(_seen[orderId], times);
        }
    }

    private static bool IsEmpty(OpenOrdersReading reading) => reading is { Failure: null, Orders.Count: 0 };

    private async Task<OpenOrdersReading> ReadAsync(OrderScope scope)
    {
        var reading = await reader.ReadOpenAsync(scope).ConfigureAwait(false);
        if (reading is { Failure: not null, Orders.Count: 0 } && stop.IsCut)
        {
            return reading;
        }

        ReadFailure = reading.Failure;
        Note(reading);
        verification.OpenInScope = reading.Orders.Count;
        await verification.TellAsync(isNewRound: true).ConfigureAwait(false);
        return reading;
    }

    private void Note(OpenOrdersReading reading)
    {
        var open = reading.Orders.Select(order => order.Id).ToHashSet(StringComparer.Ordinal);
        if (reading.Failure is null)
        {
            foreach (var absent in _sightings.Keys.Where(orderId => !open.Contains(orderId)).ToList())
            {
                _sightings.Remove(absent);
            }
        }

        foreach (var order in reading.Orders)
        {
            _seen[order.Id] = order;
            _sightings[order.Id] = _sightings.GetValueOrDefault(order.Id) + 1;
        }
    }

    /// <summary>Cancels orders that are open.</summary>
    /// <returns>Whether one of them is canceled, so that what is open has changed.</returns>
    private async Task<bool> CancelAsync(IReadOnlyList<OpenOrder> orders)
    {
        if (stop.IsOver)
        {
            return false;
        }

        if (Cancel.RequestFailure is null)
        {
            var named = Cancel.Outcomes.Select(outcome => outcome.OrderId).ToHashSet(StringComparer.Ordinal);
            foreach (var order in orders.Where(order => !named.Contains(order.Id)))
            {
                _late.TryAdd(order.Id, order);
            }
        }

        var report = await cancel([.. orders.Select(order => order.Id)]).ConfigureAwait(false);
        Cancel = CancelReports.Merge(Cancel, report);

        // Reads before a cancel that may have been carried out say nothing of the order after it.
        foreach (var outcome in report.Outcomes.Where(outcome => outcome.Kind is not (OrderOutcomeKind.Refused or OrderOutcomeKind.NotCanceled)))
        {
            _sightings.Remove(outcome.OrderId);
        }

        return report.Canceled.Count > 0;
    }
}
