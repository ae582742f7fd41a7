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

    /// <summary>Takes those out that have ended.</summary>
    public async ValueTask<List<(CancelBatch Batch, CancelResult<BatchReading> Result)>> TakeEndedAsync()
    {
        List<(CancelBatch, CancelResult<BatchReading>)> ended = [];
        foreach (var each in _requests.Where(each => each.Request.Completion.IsCompleted).ToList())
        {
            _requests.Remove(each);
            ended.Add((each.Batch, await each.Request.Completion.ConfigureAwait(false)));
        }

        return ended;
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
