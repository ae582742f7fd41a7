using Clob.Spec;

namespace Clob.Orders;

/// <summary>What a request that has ended means: for its orders, for the signer's pace, and for what comes after it.</summary>
internal sealed class CancelOutcomes(CancelLedger ledger, PendingOrders pending, BatchQueue queue, SignerPace pace, CancelStop stop)
{
    /// <summary>What there is to say of a call without ids; null where it went well.</summary>
    public CancelFailure? Request { get; private set; }

    /// <summary>What the venue last said of the signer's rate limit.</summary>
    public RateLimitStatus? RateLimit { get; private set; }

    /// <summary>How many times a request was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whether the caller's token or the deadline ended a request that was under way.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A request with ids has ended.</summary>
    public void Settle(CancelBatch batch, CancelRequest<AnswerReading>.Result result)
    {
        Note(batch.Lease, batch.Rows.Length, ClobOperations.CancelOrders.TokenCost.Of(batch.Rows.Length), result);

        // Not now is not never: no failure of the orders, nor of the venue.
        if (result is { IsRefusedForRate: true, Failure: { } refusal })
        {
            queue.TakeBack(batch, refusal);
            stop.NoteRateRefusal(refusal);
            return;
        }

        stop.Note(result);
        if (result.Response is { } response)
        {
            ledger.Answer(batch, response, result.IsAfterUnknownOutcome);
            pending.Add(ledger.RowsThatArePending(batch.Rows), batch.Round);
        }
        else
        {
            ledger.Fail(batch, result.Failure!);
        }
    }

    /// <summary>The request without ids has ended. The orders that it found not live yet are then asked for by their ids.</summary>
    public void Settle(ClobOperation operation, TokenLease lease, CancelRequest<ScopeReading>.Result result)
    {
        Note(lease, ids: 0, operation.TokenCost.Of(submittedIds: 0, result.Response?.Canceled.Count ?? 0), result);
        stop.Note(result);
        Request = result.Failure ?? result.FailureOfEarlierAttempt();
        if (result.Response is { } response)
        {
            ledger.AnswerOfScope(response, result.IsAfterUnknownOutcome);
            pending.Add(ledger.RowsThatArePending([.. Enumerable.Range(0, ledger.Count)]), round: 0);
        }
    }

    private void Note(TokenLease lease, int ids, int cost, CancelResult result)
    {
        Attempts += result.Attempts;
        RateLimit = result.History?.RateLimit ?? RateLimit;
        IsCut |= stop.IsCanceled && result is { Failure: not null, Error: null or OperationCanceledException };
        pace.Settle(lease, ids, cost, result);
    }
}
