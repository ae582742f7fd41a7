namespace Clob.Orders;

/// <summary>The requests with ids that were sent and have not ended.</summary>
internal sealed class RequestsUnderWay(IClobClient client, CancellationToken cancellationToken)
{
    private readonly List<(CancelBatch Batch, CancelRequest<BatchReading> Request)> _requests = [];

    public int Count => _requests.Count;

    /// <summary>Gets a task for each of them, which completes with its request.</summary>
    public IEnumerable<Task> Completions => _requests.Select(each => each.Request.Completion);

    /// <summary>Sends a request.</summary>
    /// <param name="batch">Its orders.</param>
    /// <param name="isSingle">Whether its one order goes by the call for one order.</param>
    public void Start(CancelBatch batch, bool isSingle)
        => _requests.Add((batch, CancelRequest<BatchReading>.Start(
            client,
            isSingle ? CancelCall.One(batch.OrderIds[0]) : CancelCall.Several(batch.OrderIds),
            (response, bound) => BatchReading.Of(batch.OrderIds, response, bound),
            leavesRateLimit: true,
            cancellationToken)));

    /// <summary>Takes one out that has ended.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryTakeEnded(out CancelBatch batch, out CancelResult<BatchReading> result)
    {
        var at = _requests.FindIndex(static each => each.Request.Completion.IsCompleted);
        if (at < 0)
        {
            (batch, result) = (null!, null!);
            return false;
        }

        // It is complete, and never throws.
        (batch, result) = (_requests[at].Batch, _requests[at].Request.Completion.Result);
        _requests.RemoveAt(at);
        return true;
    }

    /// <summary>Takes all out. One that has not ended, although its token is canceled, gets a short time.</summary>
    public async Task<List<(CancelBatch Batch, CancelResult<BatchReading> Result)>> TakeAllAsync()
    {
        var results = await Task.WhenAll(_requests.Select(each => each.Request.EndAsync())).ConfigureAwait(false);
        var ended = _requests.Select(each => each.Batch).Zip(results).ToList();
        _requests.Clear();
        return ended;
    }
}
