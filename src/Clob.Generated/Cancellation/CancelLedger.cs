using System.Runtime.InteropServices;

namespace Clob.Cancellation;

/// <summary>
/// What is known of each id, in one row for each: no id comes in twice, and none gets lost. Ids compare exactly. Not thread-safe.
/// </summary>
internal sealed class CancelLedger
{
    // The rows keep the ids that came in, and not the ones that answers brought, which are as long once more.
    private readonly List<LedgerRow> _rows = [];
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, bool> _unrequested = new(StringComparer.Ordinal);

    // The venue has few reasons, and says each of them often.
    private readonly Dictionary<string, CancelRejection> _rejections = new(StringComparer.Ordinal);

    public IReadOnlyList<LedgerRow> Rows => _rows;

    /// <summary>What answers named, and nobody asked for, each once.</summary>
    public IReadOnlyList<string> Unrequested => _unrequested.Keys;

    /// <summary>How many rows are neither waiting nor asked for.</summary>
    public int Settled { get; private set; }

    public int Canceled { get; private set; }

    /// <summary>Takes an id in.</summary>
    /// <returns>Its row; null where it has one already.</returns>
    public int? Add(string orderId, LedgerState state = LedgerState.Waiting, CancelFailure? failure = null)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowOf, orderId, out var isKnown);
        if (isKnown)
        {
            return null;
        }

        row = _rows.Count;
        _rows.Add(new LedgerRow(orderId, LedgerState.Waiting));
        Set(row, new LedgerRow(orderId, state, Failure: failure));
        return row;
    }

    /// <summary>The ids of some rows.</summary>
    public string[] OrderIds(int[] rows) => Array.ConvertAll(rows, row => _rows[row].OrderId);

    /// <summary>Those of some rows whose order was not live yet.</summary>
    public int[] RowsThatArePending(int[] rows)
        => Array.FindAll(rows, row => _rows[row] is { State: LedgerState.Rejected, Rejection.Kind: CancelRejectionKind.Pending });

    /// <summary>Notes that a request names these ids.</summary>
    public void Ask(CancelBatch batch)
    {
        foreach (var row in batch.Rows)
        {
            Set(row, _rows[row] with { State = LedgerState.Asked, Batch = batch.Number });
        }
    }

    /// <summary>Puts ids back that a request named, which was refused for naming too many.</summary>
    public void TakeBack(CancelBatch batch)
    {
        foreach (var row in batch.Rows)
        {
            Set(row, _rows[row] with { State = LedgerState.Waiting });
        }
    }

    /// <summary>Notes an answer. An id that it names as both is not canceled.</summary>
    /// <param name="batch">The request.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="isAfterUnknownOutcome">Whether an earlier attempt may have been carried out: "already canceled" is then its work.</param>
    public void Answer(CancelBatch batch, CancelOrdersResponse answer, bool isAfterUnknownOutcome)
    {
        var next = 0;
        foreach (var orderId in answer.Canceled)
        {
            if (RowOf(orderId, batch, ref next) is { } row)
            {
                Set(row, _rows[row] with { State = LedgerState.Canceled });
            }
        }

        next = 0;
        foreach (var (orderId, reason) in answer.NotCanceled)
        {
            if (RowOf(orderId, batch, ref next) is { } row)
            {
                var rejection = RejectionOf(reason);
                var isDone = isAfterUnknownOutcome && rejection.Kind == CancelRejectionKind.AlreadyCanceled;
                Set(row, _rows[row] with { State = isDone ? LedgerState.Canceled : LedgerState.Rejected, Rejection = rejection });
            }
        }

        foreach (var row in batch.Rows)
        {
            if (_rows[row].State == LedgerState.Asked)
            {
                Set(row, _rows[row] with { State = LedgerState.Unaccounted });
            }
        }
    }

    /// <summary>Notes the answer to a call that names no ids: whatever it names was asked for.</summary>
    public void AnswerOfScope(CancelOrdersResponse answer)
    {
        foreach (var orderId in answer.Canceled)
        {
            Add(orderId, LedgerState.Canceled);
        }

        foreach (var (orderId, reason) in answer.NotCanceled)
        {
            var row = Add(orderId) ?? _rowOf[orderId];
            Set(row, _rows[row] with { State = LedgerState.Rejected, Rejection = RejectionOf(reason) });
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
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row].State == LedgerState.Waiting)
            {
                Fail(row, failure);
            }
        }
    }

    private void Fail(int row, CancelFailure failure)
    {
        var state = failure.Kind == CancelFailureKind.Unknown ? LedgerState.Uncertain
            : _rows[row].Rejection is null ? LedgerState.Refused
            : LedgerState.Rejected;
        Set(row, _rows[row] with { State = state, Failure = failure });
    }

    /// <summary>The row of an id that an answer names; null where its request did not name it.</summary>
    /// <param name="orderId">The id.</param>
    /// <param name="batch">The request.</param>
    /// <param name="next">Where it stands if the answer keeps to the order of the request, as it mostly does.</param>
    private int? RowOf(string orderId, CancelBatch batch, ref int next)
    {
        for (var look = next; look < batch.OrderIds.Length && look <= next + 1; look++)
        {
            if (batch.OrderIds[look] == orderId)
            {
                next = look + 1;
                return batch.Rows[look];
            }
        }

        if (!_rowOf.TryGetValue(orderId, out var row))
        {
            _unrequested.TryAdd(orderId, true);
            return null;
        }

        return _rows[row].Batch == batch.Number ? row : null;
    }

    private CancelRejection RejectionOf(string reason)
    {
        ref var rejection = ref CollectionsMarshal.GetValueRefOrAddDefault(_rejections, reason, out _);
        return rejection ??= new CancelRejection(CancelRejections.Classify(reason), reason);
    }

    private void Set(int row, LedgerRow value)
    {
        ref var place = ref CollectionsMarshal.AsSpan(_rows)[row];
        Count(place.State, -1);
        Count(value.State, 1);
        place = value;
    }

    private void Count(LedgerState state, int by)
    {
        Settled += state is LedgerState.Waiting or LedgerState.Asked ? 0 : by;
        Canceled += state == LedgerState.Canceled ? by : 0;
    }
}
