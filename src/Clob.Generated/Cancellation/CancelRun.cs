namespace Clob.Cancellation;

/// <summary>
/// One cancel from the first id to the report: reads ids, splits them into batches, sends each when the signer's bucket has
/// tokens for it, several at once, and asks again for orders that were not live yet.
/// </summary>
internal sealed class CancelRun
{
    private const int TooManyRequests = 429;

    private readonly IClobClient _client;
    private readonly SignerPace _pace;
    private readonly OrderCancelerOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly CancelStop _stop;
    private readonly IProgress<CancelProgress>? _progress;

    private readonly CancelLedger _ledger;
    private readonly PendingOrders _pending;
    private readonly OrderIdReader _reader;
    private readonly List<Task<(CancelBatch Batch, CancelResult Result, AnswerReading? Answer)>> _underWay = [];

    private CancelFailure? _request;
    private string? _stoppedBecause;
    private RateLimitStatus? _rateLimit;
    private int _attempts;
    private int _batches;
    private int _splits;

    // Whether the caller's token or the deadline ended a request that was under way.
    private bool _isCut;

    public CancelRun(
        IClobClient client,
        SignerPace pace,
        OrderCancelerOptions options,
        TimeProvider timeProvider,
        CancelStop stop,
        CancelLedger ledger,
        OrderIdSource? source = null,
        IProgress<CancelProgress>? progress = null)
    {
        _client = client;
        _pace = pace;
        _options = options;
        _timeProvider = timeProvider;
        _stop = stop;
        _progress = progress;
        _pending = new PendingOrders(options, timeProvider);
        _ledger = ledger;
        _reader = new OrderIdReader(source, _ledger, stop.Token);
    }

    /// <summary>Whether the caller's token kept this run from anything.</summary>
    public bool IsInterrupted => _stoppedBecause is not null && _stop.IsByCaller;

    /// <summary>What the source of the ids threw before any of them was sent; null where it did not.</summary>
    public Exception? InputErrorBeforeSending => _batches == 0 ? _reader.Error : null;

    // Each tier can say once, to all that is under way, that it was too much.
    private int MostSplits => RateLimitTiers.All.Count * _options.MaxConcurrency;

    private bool IsDone => _underWay.Count == 0 && _ledger.Waiting == 0 && _pending.IsEmpty && _reader.IsEnded;

    /// <summary>Makes the call that names no ids. The orders that it found not live yet are then asked for by their ids.</summary>
    public async Task AskScopeAsync(ClobOperation operation, Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call)
    {
        var result = await CancelResult.OfAsync(_client, call, _stop.Token).ConfigureAwait(false);
        Note(result, taken: 0, cost: operation.TokenCost.Of(submittedIds: 0, result.Answer?.Canceled.Count ?? 0));
        _stop.Note(result);
        _request = result.Failure ?? result.FailureOfEarlierAttempt();
        if (result.Answer is { } answer)
        {
            _ledger.AnswerOfScope(answer);
            _pending.Add(_ledger.RowsThatArePending([.. Enumerable.Range(0, _ledger.Count)]), round: 0);
        }
    }

    /// <summary>Sends until there is nothing left to send, or nothing more may be sent.</summary>
    public async Task SendAllAsync()
    {
        while (!_stop.IsOver && InputErrorBeforeSending is null && !IsDone)
        {
            await StepAsync().ConfigureAwait(false);
        }

        if (!IsDone || _isCut)
        {
            await LeaveAsync().ConfigureAwait(false);
        }

        await _reader.CloseAsync().ConfigureAwait(false);
    }

    public CancelReport Report() => CancelReports.Of(_ledger, new CancelReport
    {
        Request = _request,
        StoppedBecause = _stoppedBecause,
        IsInputComplete = _reader is { IsLeft: false, Error: null },
        InputError = _reader.Error,
        Attempts = _attempts,
        RateLimit = _rateLimit,
    });

    /// <summary>Starts a batch, if one may go; else waits for something to happen.</summary>
    private async Task StepAsync()
    {
        _reader.Read(_pace.BatchSize);
        if (InputErrorBeforeSending is null && TryStart() is { } wait && !IsDone)
        {
            await NextEventAsync(wait).ConfigureAwait(false);
            SettleEnded();
        }
    }

    /// <summary>Ends before the end: what is under way ends as it may, and what is left is not sent.</summary>
    private async Task LeaveAsync()
    {
        await _reader.ReadRestAsync().ConfigureAwait(false);
        await Task.WhenAll(_underWay).ConfigureAwait(false);
        SettleEnded();
        if (_ledger.Waiting == 0 && _pending.IsEmpty && !_reader.IsLeft && !_isCut)
        {
            return;
        }

        _stoppedBecause = _stop.Reason;
        _ledger.RefuseWaiting(new CancelFailure(CancelFailureKind.NotSent, null, $"Not sent. {_stoppedBecause}"));
    }

    /// <summary>Starts the next batch, if there is one that may go.</summary>
    /// <returns>Null where one was started; else how long to wait before it makes sense to try again: infinite where something has to happen first.</returns>
    private TimeSpan? TryStart()
    {
        if (_underWay.Count >= (_pace.IsProbing ? 1 : _options.MaxConcurrency))
        {
            return Timeout.InfiniteTimeSpan;
        }

        var size = _pace.BatchSize;
        var untilPending = _pending.UntilDue();
        var isPending = untilPending == TimeSpan.Zero;
        var count = Math.Min(size, isPending ? _pending.CountOfFirst() : _ledger.Waiting);
        if (count == 0 || (!isPending && count < size && !_reader.IsEnded))
        {
            return untilPending;
        }

        var wait = _pace.TryTake(count, out var taken);
        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        var round = 0;
        var rows = isPending ? _pending.Take(count, out round) : _ledger.TakeWaiting(count);
        _batches++;
        Start(new CancelBatch(rows, _ledger.OrderIdsOf(rows), round, taken));
        return null;
    }

    private void Start(CancelBatch batch)
    {
        _ledger.Ask(batch);
        _underWay.Add(SendAsync(batch));
    }

    private async Task<(CancelBatch Batch, CancelResult Result, AnswerReading? Answer)> SendAsync(CancelBatch batch)
    {
        // A single order has a call of its own. What comes from a stream may go on.
        var isSingle = _ledger.Count == 1 && !_reader.IsStream;
        var result = await CancelResult
            .OfAsync(
                _client,
                (client, token) => isSingle
                    ? client.CancelOrderAsync(new CancelOrderRequest { OrderId = batch.OrderIds[0] }, token)
                    : client.CancelOrdersAsync(batch.OrderIds, token),
                _stop.Token)
            .ConfigureAwait(false);
        return (batch, result, result.Answer is { } answer ? AnswerReading.Of(batch, answer) : null);
    }

    private async Task NextEventAsync(TimeSpan wait)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        List<Task> events = [.. _underWay, Task.Delay(wait, _timeProvider, ended.Token)];
        if (_reader.Reading is { } reading)
        {
            events.Add(reading);
        }

        await Task.WhenAny(events).ConfigureAwait(false);

        // Not CancelAsync, which wakes a thread of the pool for it.
        ended.Cancel();
    }

    private void SettleEnded()
    {
        foreach (var ended in _underWay.Where(task => task.IsCompleted).ToList())
        {
            _underWay.Remove(ended);
            var (batch, result, answer) = ended.Result;
            Settle(batch, result, answer);
        }
    }

    private void Settle(CancelBatch batch, CancelResult result, AnswerReading? answer)
    {
        Note(result, batch.TokensTaken, ClobOperations.CancelOrders.TokenCost.Of(batch.Rows.Length));
        if (result.Failure is { } failure && CanBeSplit(batch, failure))
        {
            _splits++;
            _ledger.TakeBack(batch);
            return;
        }

        _stop.Note(result);
        if (answer is not null)
        {
            _ledger.Answer(batch, answer, result.HasUnknownOutcome);
            _pending.Add(_ledger.RowsThatArePending(batch.Rows), batch.Round);
        }
        else
        {
            _ledger.Fail(batch, result.Failure!);
        }

        Tell();
    }

    /// <summary>A batch that was too large for the tier, of which the venue told only with its refusal.</summary>
    private bool CanBeSplit(CancelBatch batch, CancelFailure failure)
        => failure is { Kind: CancelFailureKind.Refused, StatusCode: TooManyRequests }
            && batch.Round == 0
            && batch.Rows.Length > _pace.BatchSize
            && _splits < MostSplits;

    private void Note(CancelResult result, int taken, int cost)
    {
        _attempts += result.Attempts;
        _rateLimit = result.History?.RateLimit ?? _rateLimit;
        _isCut |= _stop.Token.IsCancellationRequested && result.Error is OperationCanceledException;
        _pace.Settle(taken, cost, result.History);
    }

    private void Tell()
    {
        try
        {
            _progress?.Report(new CancelProgress(_ledger.Count, _ledger.Settled, _ledger.Canceled, _reader.IsEnded));
        }
        catch (Exception)
        {
            // Whoever watches must not cost anybody the report.
        }
    }
}
