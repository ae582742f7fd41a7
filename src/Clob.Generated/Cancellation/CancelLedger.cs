using System.Runtime.InteropServices;

namespace Clob.Cancellation;

/// <summary>
/// What is known of each id, in one row for each: no id comes in twice, and none gets lost. Ids compare exactly. Not thread-safe.
/// </summary>
internal sealed class CancelLedger
{
    // The rows, in the order in which the ids came in. They keep the ids that came in, and not the ones that answers brought,
    // which are as long once more. What is said of few rows stands aside: a million of them take 28 bytes each.
    private readonly OrderedDictionary<string, LedgerState> _rows;
    private readonly Dictionary<int, CancelRejection> _rejectionOf = [];
    private readonly Dictionary<int, CancelFailure> _failureOf = [];

    private readonly OrderedDictionary<string, bool> _unrequested = [];

    // The venue has few reasons, and says each of them often.
    private readonly Dictionary<string, CancelRejection> _rejections = [];

    /// <param name="expected">How many ids will come in, as far as that is known.</param>
    public CancelLedger(int expected) => _rows = new OrderedDictionary<string, LedgerState>(expected);

    public int Count => _rows.Count;

    /// <summary>The ids, each once, and where each of them stands.</summary>
    public IReadOnlyList<KeyValuePair<string, LedgerState>> Rows => _rows;

    /// <summary>What answers named, and nobody asked for, each once.</summary>
    public IReadOnlyList<string> Unrequested => _unrequested.Keys;

    /// <summary>How many rows are neither waiting nor asked for.</summary>
    public int Settled { get; private set; }

    public int Canceled { get; private set; }

    /// <summary>The venue's last reason for a row that is <see cref="LedgerState.Rejected"/>.</summary>
    public CancelRejection RejectionOf(int row) => _rejectionOf[row];

    /// <summary>Why there is no answer for a row that is <see cref="LedgerState.Uncertain"/> or <see cref="LedgerState.Refused"/>.</summary>
    public CancelFailure FailureOf(int row) => _failureOf[row];

    /// <summary>Takes an id in.</summary>
    /// <returns>Its row; null where it has one already.</returns>
    public int? Add(string orderId) => _rows.TryAdd(orderId, LedgerState.Waiting, out var row) ? row : null;

    /// <summary>Takes an id in that cannot be sent.</summary>
    public void AddRefused(string orderId, CancelFailure failure)
    {
        if (Add(orderId) is { } row)
        {
            Fail(row, failure);
        }
    }

    /// <summary>The ids of some rows.</summary>
    public string[] OrderIds(int[] rows)
    {
        var orderIds = new string[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            orderIds[at] = _rows.GetAt(rows[at]).Key;
        }

        return orderIds;
    }

    /// <summary>Those of some rows whose order was not live yet.</summary>
    public int[] RowsThatArePending(int[] rows) => _rejectionOf.Count == 0
        ? []
        : Array.FindAll(rows, row => StateOf(row) == LedgerState.Rejected && _rejectionOf[row].Kind == CancelRejectionKind.Pending);

    /// <summary>Notes that a request names these ids.</summary>
    public void Ask(CancelBatch batch) => SetAll(batch, LedgerState.Asked);

    /// <summary>Puts ids back that a request named, which was refused for naming too many.</summary>
    public void TakeBack(CancelBatch batch) => SetAll(batch, LedgerState.Waiting);

    /// <summary>Notes an answer. An id that it names as both is not canceled.</summary>
    /// <param name="batch">The request.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="isAfterUnknownOutcome">Whether an earlier attempt may have been carried out: "already canceled" is then its work.</param>
    public void Answer(CancelBatch batch, CancelOrdersResponse answer, bool isAfterUnknownOutcome)
    {
        var canceled = new BatchIndex(batch);
        foreach (var orderId in answer.Canceled)
        {
            if (RowOf(orderId, canceled) is { } row)
            {
                Set(row, LedgerState.Canceled);
            }
        }

        var notCanceled = new BatchIndex(batch);
        foreach (var (orderId, reason) in answer.NotCanceled)
        {
            if (RowOf(orderId, notCanceled) is { } row)
            {
                Reject(row, reason, isAfterUnknownOutcome);
            }
        }

        foreach (var row in batch.Rows)
        {
            if (StateOf(row) == LedgerState.Asked)
            {
                Set(row, LedgerState.Unaccounted);
            }
        }
    }

    /// <summary>Notes the answer to a call that names no ids: whatever it names was asked for.</summary>
    public void AnswerOfScope(CancelOrdersResponse answer)
    {
        foreach (var orderId in answer.Canceled)
        {
            if (Add(orderId) is { } row)
            {
                Set(row, LedgerState.Canceled);
            }
        }

        foreach (var (orderId, reason) in answer.NotCanceled)
        {
            Reject(Add(orderId) ?? _rows.IndexOf(orderId), reason, isAfterUnknownOutcome: false);
        }
    }

    /// <summary>Notes that there is no answer. Where an earlier request had one, a refusal of a later one takes nothing from it.</summary>
    public void Fail(CancelBatch batch, CancelFailure failure)
    {
        foreach (var row in batch.Rows)
        {
            Fail(row, failure);
        }
    }

    /// <summary>Notes that what is still waiting will not be sent.</summary>
    public void RefuseWaiting(CancelFailure failure)
    {
        for (var row = 0; row < Count; row++)
        {
            if (StateOf(row) == LedgerState.Waiting)
            {
                Fail(row, failure);
            }
        }
    }

    private void Fail(int row, CancelFailure failure)
    {
        _failureOf[row] = failure;
        Set(row, failure.Kind == CancelFailureKind.Unknown ? LedgerState.Uncertain
            : _rejectionOf.ContainsKey(row) ? LedgerState.Rejected
            : LedgerState.Refused);
    }

    private void Reject(int row, string reason, bool isAfterUnknownOutcome)
    {
        ref var rejection = ref CollectionsMarshal.GetValueRefOrAddDefault(_rejections, reason, out _);
        rejection ??= new CancelRejection(CancelRejections.Classify(reason), reason);
        _rejectionOf[row] = rejection;
        Set(row, isAfterUnknownOutcome && rejection.Kind == CancelRejectionKind.AlreadyCanceled ? LedgerState.Canceled : LedgerState.Rejected);
    }

    /// <summary>The row of an id that an answer names; null where its request did not name it.</summary>
    private int? RowOf(string orderId, BatchIndex index)
    {
        var row = index.RowOf(orderId);
        if (row is null && !_rows.ContainsKey(orderId))
        {
            _unrequested.TryAdd(orderId, true);
        }

        return row;
    }

    private LedgerState StateOf(int row) => _rows.GetAt(row).Value;

    private void SetAll(CancelBatch batch, LedgerState state)
    {
        foreach (var row in batch.Rows)
        {
            Set(row, state);
        }
    }

    private void Set(int row, LedgerState state)
    {
        Tally(StateOf(row), -1);
        Tally(state, 1);
        _rows.SetAt(row, state);
    }

    private void Tally(LedgerState state, int by)
    {
        Settled += state is LedgerState.Waiting or LedgerState.Asked ? 0 : by;
        Canceled += state == LedgerState.Canceled ? by : 0;
    }
}
