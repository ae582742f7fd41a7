namespace Clob.Orders;

/// <summary>Reads orders, some at the same time, until the state of each is known, or nothing more may be read.</summary>
internal sealed class Verification(
    OrderReader reader,
    VerificationOptions options,
    VerificationStop stop,
    TimeProvider timeProvider,
    IProgress<VerificationProgress>? progress)
{
    // More than these are looked for among the open orders first, which come many in a request.
    private const int FewOrders = 50;

    private const int PartForPages = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly OrderedDictionary<string, VerificationRow> _rows = new(StringComparer.Ordinal);
    private readonly ProgressTeller<VerificationProgress> _progress = new(progress);
    private int _known;
    private int _open;
    private bool _hasFailedPages;

    /// <summary>Gets how many times orders were read.</summary>
    public int Rounds { get; private set; }

    /// <summary>Gets or sets how many orders the last read of a scope showed open.</summary>
    public int OpenInScope { get; set; }

    /// <summary>Gets why the last read failed; null where none of the last reads did.</summary>
    public CancelFailure? ReadFailure { get; private set; }

    /// <summary>Takes in the orders of a cancel, each with what its response proves.</summary>
    public void Add(CancelReport report)
    {
        foreach (var outcome in report.Outcomes)
        {
            _rows.TryAdd(
                outcome.OrderId, new(outcome.OrderId, Proven(outcome), outcome.Reason, outcome.Rejection == CancelRejectionKind.Pending));
        }
    }

    /// <summary>
    /// Takes in which orders were seen open, each in so many reads in a row up to the last one. A single one that follows a confirmed
    /// cancel may lie behind.
    /// </summary>
    public void TakeSightings(IEnumerable<(OpenOrder Order, int Times)> sightings)
    {
        var rows = new Dictionary<string, VerificationRow>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in _rows.Values)
        {
            rows.TryAdd(row.OrderId, row);
        }

        foreach (var (order, times) in sightings)
        {
            if (!rows.TryGetValue(order.Id, out var row))
            {
                _rows.Add(order.Id, row = new(order.Id, proven: null, cancelReason: null));
            }

            for (var time = row.IsProven ? 1 : 0; time < times; time++)
            {
                row.Take(order, isFromPage: true);
            }
        }
    }

    /// <summary>Gets whether an order may be open, although the last reads of a scope did not show it.</summary>
    public bool MayAnyBeOpen => _rows.Values.Any(row => row.State == VerifiedOrderState.Open || row.MayBeOpen);

    /// <summary>Reads the orders until their states are known.</summary>
    /// <param name="includesProven">Whether those are read as well whose state the cancel proves.</param>
    public async Task ReadAsync(bool includesProven)
    {
        var wait = options.ReadInterval;
        for (var isFirst = true; !stop.IsOver; isFirst = false)
        {
            var rows = _rows.Values.Where(row => !row.IsDone && (includesProven || !row.IsProven)).ToList();
            if (rows.Count == 0)
            {
                break;
            }

            if (!isFirst)
            {
                await stop.WaitAsync(wait).ConfigureAwait(false);
            }

            await ReadRoundAsync(rows).ConfigureAwait(false);
            ReadFailure = rows.Select(row => row.Failure).LastOrDefault(failure => failure is not null);
            wait = ReadFailure is null ? options.ReadInterval : Longer(wait);
        }
    }

    /// <summary>Counts a read, and tells of it.</summary>
    public async Task TellAsync(bool isNewRound = false)
    {
        if (isNewRound)
        {
            Rounds++;
            _known = _rows.Values.Count(row => row.State is not null);
            _open = _rows.Values.Count(row => row.IsSeenOpen);
        }

        await _progress.TellAsync(
            new(Rounds, Volatile.Read(ref _known), _rows.Count, OpenInScope + Volatile.Read(ref _open)), stop.Token).ConfigureAwait(false);
    }

    /// <summary>Waits until the last step is told.</summary>
    public ValueTask EndAsync() => _progress.EndAsync();

    /// <summary>Returns the state of each order.</summary>
    public IReadOnlyDictionary<string, VerifiedOrder> Complete()
    {
        var orders = new OrderedDictionary<string, VerifiedOrder>(_rows.Count, StringComparer.Ordinal);
        foreach (var (orderId, row) in _rows)
        {
            orders.Add(orderId, row.Complete(stop.Reason));
        }

        return orders;
    }

    /// <summary>Returns a wait after a failure: twice the one before, up to a bound.</summary>
    public static TimeSpan Longer(TimeSpan wait) => wait >= LongestWait ? wait : wait + wait < LongestWait ? wait + wait : LongestWait;

    private static VerifiedOrderState? Proven(OrderOutcome outcome)
        => outcome.IsCanceled ? VerifiedOrderState.Canceled
            : outcome.Rejection == CancelRejectionKind.AlreadyMatched ? VerifiedOrderState.Matched
            : null;

    private async Task ReadRoundAsync(List<VerificationRow> rows)
    {
        await TellAsync(isNewRound: true).ConfigureAwait(false);
        var open = rows.Count > FewOrders && !_hasFailedPages ? await ReadOpenAsync().ConfigureAwait(false) : [];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrency };
        await Parallel.ForEachAsync(rows, parallel, (row, _) => ReadAsync(row, open)).ConfigureAwait(false);
    }

    /// <summary>Reads the open orders, which is worth a part of the time alone: what they do not show is read by its id.</summary>
    private async Task<Dictionary<string, OpenOrder>> ReadOpenAsync()
    {
        var part = options.Timeout / PartForPages;
        using var within = new CancellationTokenSource(part < LongestWait ? part : LongestWait, timeProvider);
        var reading = await reader.ReadOpenAsync(default, within.Token).ConfigureAwait(false);
        _hasFailedPages = reading.Failure is not null;
        return reading.Orders.ToDictionary(order => order.Id, StringComparer.Ordinal);
    }

    private async ValueTask ReadAsync(VerificationRow row, Dictionary<string, OpenOrder> open)
    {
        if (stop.IsOver)
        {
            return;
        }

        var (wasKnown, wasOpen) = (row.State is not null, row.IsSeenOpen);
        var reading = open.TryGetValue(row.OrderId, out var order)
            ? new OrderReading(order, IsFromPage: true)
            : await reader.ReadAsync(row.OrderId).ConfigureAwait(false);
        if (reading.Order is null && stop.IsCut)
        {
            // The end of the time is not a failure of the venue.
            return;
        }

        row.Take(reading);
        Interlocked.Add(ref _known, Change(wasKnown, row.State is not null));
        Interlocked.Add(ref _open, Change(wasOpen, row.IsSeenOpen));
        await TellAsync().ConfigureAwait(false);
    }

    private static int Change(bool before, bool after) => (after ? 1 : 0) - (before ? 1 : 0);
}
