namespace Clob.Orders;

/// <summary>
/// What is known of each id, in one row for each: no id comes in twice, and none gets lost. Ids compare exactly. Not thread-safe.
/// </summary>
internal sealed class CancelLedger
{
    private const int MostExpected = 1 << 20;

    // The rows, in the order in which the ids came in: the ids that came in, and not the ones that responses brought, which are as
    // long once more. What is said of few rows is kept aside: a million of them take 29 bytes each.
    private readonly HashSet<string> _known;
    private readonly List<string> _orderIds;
    private readonly List<LedgerState> _states;
    private readonly int[] _counts = new int[Enum.GetValues<LedgerState>().Length];
    private readonly RejectionTable _rejections = new();
    private readonly Dictionary<int, CancelFailure> _failureOf = [];

    private readonly OrderedDictionary<string, bool> _unrequested = [];

    // No row before this one is waiting.
    private int _firstWaiting;

    /// <param name="expected">How many ids will come in, as far as that is known.</param>
    public CancelLedger(int expected = 0)
    {
        // A collection can say what it likes of its length.
        expected = Math.Clamp(expected, 0, MostExpected);
        _known = new HashSet<string>(expected);
        _orderIds = new List<string>(expected);
        _states = new List<LedgerState>(expected);
    }

    public int Count => _orderIds.Count;

    public int Waiting => _counts[(int)LedgerState.Waiting];

    /// <summary>Gets how many rows are neither waiting nor asked for.</summary>
    public int Settled => Count - Waiting - _counts[(int)LedgerState.Asked];

    public int Canceled => _counts[(int)LedgerState.Canceled];

    /// <summary>Gets what responses named, and nobody has asked for so far, each once.</summary>
    public IReadOnlyList<string> Unrequested => [.. _unrequested.Keys.Where(other => !_known.Contains(other))];

    /// <summary>Gets the ids, each once, in the order in which they came in.</summary>
    public IReadOnlyList<string> OrderIds => _orderIds;

    public LedgerState StateOf(int row) => _states[row];

    /// <summary>Returns the venue's last reason for a row that is <see cref="LedgerState.Rejected"/>.</summary>
    public CancelRejection RejectionOf(int row) => _rejections.Of(row);

    /// <summary>
    /// Returns why there is no response for a row that is <see cref="LedgerState.Uncertain"/> or <see cref="LedgerState.Refused"/>.
    /// </summary>
    public CancelFailure FailureOf(int row) => _failureOf[row];

    /// <summary>Takes an id in, which then waits to be sent.</summary>
    /// <returns>Its row; null where it has one already.</returns>
    public int? Add(string orderId)
    {
        if (!_known.Add(orderId))
        {
            return null;
        }

        _orderIds.Add(orderId);
        _states.Add(LedgerState.Waiting);
        _counts[(int)LedgerState.Waiting]++;
        return Count - 1;
    }

    /// <summary>Takes an id in that cannot be sent.</summary>
    public void AddRefused(string orderId, CancelFailure failure)
    {
        if (Add(orderId) is { } row)
        {
            Fail(row, failure);
        }
    }

    /// <summary>Returns the first rows that are waiting.</summary>
    /// <param name="count">At most <see cref="Waiting"/>.</param>
    public int[] TakeWaiting(int count)
    {
        var rows = new int[count];
        for (var at = 0; at < count; _firstWaiting++)
        {
            if (StateOf(_firstWaiting) == LedgerState.Waiting)
            {
                rows[at++] = _firstWaiting;
            }
        }

        return rows;
    }

    /// <summary>Returns the ids of some rows.</summary>
    public string[] OrderIdsOf(int[] rows)
    {
        var orderIds = new string[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            orderIds[at] = _orderIds[rows[at]];
        }

        return orderIds;
    }

    /// <summary>Returns those of some rows whose order was not live yet.</summary>
    public int[] RowsThatArePending(int[] rows) => _counts[(int)LedgerState.Rejected] == 0
        ? []
        : Array.FindAll(rows, row => StateOf(row) == LedgerState.Rejected && _rejections.IsPending(row));

    /// <summary>Notes that a request names these ids.</summary>
    public void Ask(CancelBatch batch) => SetAll(batch, LedgerState.Asked);

    /// <summary>Takes the end of a request in.</summary>
    public void Settle(CancelBatch batch, CancelResult<BatchReading> result)
    {
        if (result is { IsRefusedForRate: true, Failure: { } refusal })
        {
            TakeBack(batch, refusal);
        }
        else if (result.Response is { } response)
        {
            Answer(batch, response, result.IsAfterUnknownOutcome);
        }
        else
        {
            Fail(batch, result.Failure!);
        }
    }

    /// <summary>
    /// Puts the ids of a request back that was refused for now: they wait again, in their old places, or are what they were
    /// before, where they were asked for again because their orders were not live.
    /// </summary>
    /// <param name="batch">The request.</param>
    /// <param name="failure">
    /// Its refusal, or that an earlier attempt of it may have been carried out. That sticks until a response says otherwise.
    /// </param>
    private void TakeBack(CancelBatch batch, CancelFailure failure)
    {
        foreach (var row in batch.Rows)
        {
            if (failure.Kind == ClobOutcomeKind.Unknown || !IsUncertain(row))
            {
                _failureOf[row] = failure;
            }

            if (batch.Round > 0)
            {
                Set(row, IsUncertain(row) ? LedgerState.Uncertain : LedgerState.Rejected);
            }
            else
            {
                Set(row, LedgerState.Waiting);
                _firstWaiting = Math.Min(_firstWaiting, row);
            }
        }
    }

    /// <summary>Notes a response. An id that it names as both is not canceled.</summary>
    /// <param name="batch">The request.</param>
    /// <param name="response">What its response says.</param>
    /// <param name="isAfterUnknownOutcome">
    /// Whether an earlier attempt may have been carried out: "already canceled" is then its work.
    /// </param>
    private void Answer(CancelBatch batch, BatchReading response, bool isAfterUnknownOutcome)
    {
        for (var place = 0; place < batch.Rows.Length; place++)
        {
            var row = batch.Rows[place];
            var wasUncertain = _failureOf.Count > 0 && _failureOf.Remove(row, out var earlier) && earlier.Kind == ClobOutcomeKind.Unknown;
            if (response.ReasonOf(place) is { } reason)
            {
                Reject(row, reason, isAfterUnknownOutcome || wasUncertain);
            }
            else
            {
                Set(row, response.IsCanceled(place) ? LedgerState.Canceled : LedgerState.Unaccounted);
            }
        }

        foreach (var orderId in response.Others.Where(other => !_known.Contains(other)))
        {
            _unrequested.TryAdd(orderId, true);
        }
    }

    /// <summary>Notes the response to a call that names no ids: what it names was asked for.</summary>
    /// <param name="response">What it says.</param>
    /// <param name="isAfterUnknownOutcome">
    /// Whether an earlier attempt may have been carried out: "already canceled" is then its work.
    /// </param>
    public void Settle(ScopeReading response, bool isAfterUnknownOutcome)
    {
        foreach (var orderId in response.Canceled.Where(each => !response.NotCanceled.ContainsKey(each)))
        {
            if (Add(orderId) is { } row)
            {
                Set(row, LedgerState.Canceled);
            }
        }

        foreach (var (orderId, reason) in response.NotCanceled)
        {
            if (Add(orderId) is { } row)
            {
                Reject(row, reason ?? "", isAfterUnknownOutcome);
            }
        }
    }

    /// <summary>
    /// Notes that there is no response. Where an earlier request had one, a refusal of a later one takes nothing from it.
    /// </summary>
    private void Fail(CancelBatch batch, CancelFailure failure)
    {
        foreach (var row in batch.Rows)
        {
            Fail(row, failure);
        }
    }

    /// <summary>Notes that what is still waiting will not be sent, or not again where it was refused for now.</summary>
    /// <param name="because">Why.</param>
    public void RefuseWaiting(string because)
    {
        var notSent = new CancelFailure(ClobOutcomeKind.NotSent, null, $"Not sent. {because}");
        for (var row = 0; row < Count; row++)
        {
            if (StateOf(row) == LedgerState.Waiting)
            {
                Fail(row, _failureOf.TryGetValue(row, out var earlier) ? NotAgain(earlier, because) : notSent);
            }
        }
    }

    /// <summary>
    /// Returns the refusal of an earlier request, and why there is no other. Where the refusals are the reason, it is said once.
    /// </summary>
    private static CancelFailure NotAgain(CancelFailure earlier, string because)
        => earlier with
        {
            Reason = because.Contains(earlier.Reason, StringComparison.Ordinal)
                ? because
                : $"{earlier.Reason} It was not sent again. {because}",
        };

    private bool IsUncertain(int row) => _failureOf.TryGetValue(row, out var failure) && failure.Kind == ClobOutcomeKind.Unknown;

    private void Fail(int row, CancelFailure failure)
    {
        if (failure.Kind != ClobOutcomeKind.Unknown && IsUncertain(row))
        {
            Set(row, LedgerState.Uncertain);
            return;
        }

        _failureOf[row] = failure;
        Set(row, failure.Kind == ClobOutcomeKind.Unknown ? LedgerState.Uncertain
            : _rejections.Has(row) ? LedgerState.Rejected
            : LedgerState.Refused);
    }

    private void Reject(int row, string reason, bool isAfterUnknownOutcome)
    {
        var rejection = _rejections.Set(row, reason);
        var isOurWork = isAfterUnknownOutcome && rejection.Kind == CancelRejectionKind.AlreadyCanceled;
        Set(row, isOurWork ? LedgerState.Canceled : LedgerState.Rejected);
    }

    private void SetAll(CancelBatch batch, LedgerState state)
    {
        foreach (var row in batch.Rows)
        {
            Set(row, state);
        }
    }

    private void Set(int row, LedgerState state)
    {
        _counts[(int)StateOf(row)]--;
        _counts[(int)state]++;
        _states[row] = state;
    }
}
