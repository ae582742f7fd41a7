using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// Takes the end of each request to all that it concerns: the signer's pace, the orders, those to be asked for again, and the end of the
/// run.
/// </summary>
internal sealed class CancelOutcomes(CancelLedger ledger, PendingOrders pending, SignerPace pace, CancelStop stop)
{
    /// <summary>Gets what there is to say of a call without ids; null where it went well.</summary>
    public CancelFailure? RequestFailure { get; private set; }

    /// <summary>Gets what the venue last said of the signer's rate limit.</summary>
    public RateLimitStatus? RateLimit { get; private set; }

    /// <summary>Gets how many times a request was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Gets whether the caller's token or the time ended a request that was under way.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Takes the end of a request with ids.</summary>
    public void Settle(CancelBatch batch, CancelResult<BatchReading> result)
    {
        Note(result);
        pace.Settle(batch.Lease, batch.Rows.Length, ClobOperations.CancelOrders.TokenCost.Of(batch.Rows.Length), result);
        stop.Settle(result);
        ledger.Settle(batch, result);
        pending.Settle(batch, result, ledger);
    }

    /// <summary>Takes the end of the request without ids. The orders that it found not live yet are then asked for by their ids.</summary>
    public void Settle(ClobOperation operation, TokenLease lease, CancelResult<ScopeReading> result)
    {
        Note(result);
        pace.Settle(lease, ids: 0, operation.TokenCost.Of(submittedIds: 0, result.Response?.Canceled.Count ?? 0), result);
        stop.SettleScope(result);
        RequestFailure = result.Failure ?? result.FailureOfEarlierAttempt();
        if (result.Response is { } response)
        {
            ledger.Settle(response, result.IsAfterUnknownOutcome);
            pending.Add(ledger.RowsThatArePending([.. Enumerable.Range(0, ledger.Count)]), round: 0);
        }
    }

    private void Note(CancelResult result)
    {
        Attempts += result.Attempts;
        RateLimit = result.History?.RateLimit ?? RateLimit;
        IsCut |= stop.IsCanceled && result is { Failure: not null, Error: null or OperationCanceledException };
    }
}
