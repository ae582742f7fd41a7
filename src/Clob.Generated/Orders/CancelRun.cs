namespace Clob.Orders;

/// <summary>
/// One cancel from the first id to the report: reads ids, sends them in batches when they may go, several at the same time,
/// until nothing is left to be sent, or nothing more may be sent.
/// </summary>
internal sealed class CancelRun
{
    private readonly IClobClient _client;
    private readonly SignerPace _pace;
    private readonly int _maxConcurrency;
    private readonly CancelStop _stop;
    private readonly CancelLedger _ledger;
    private readonly OrderIdIntake _intake;
    private readonly BatchQueue _queue;
    private readonly RequestsUnderWay _requests;
    private readonly RunEvents _events;
    private readonly CancelOutcomes _outcomes;
    private readonly ProgressTeller<CancelProgress> _progress;

    private CancelStopReason? _stoppedBecause;
    private bool _hasSent;

    public CancelRun(
        IClobClient client,
        SignerPace pace,
        OrderCancelerOptions options,
        TimeProvider timeProvider,
        CancelStop stop,
        CancelLedger ledger,
        OrderIdIntake intake,
        IProgress<CancelProgress>? progress = null)
    {
        _client = client;
        _pace = pace;
        _maxConcurrency = options.MaxConcurrency;
        _stop = stop;
        _ledger = ledger;
        _intake = intake;
        var clock = new SteadyClock(timeProvider);
        var pending = new PendingOrders(options, clock);
        _queue = new BatchQueue(ledger, pending, intake, pace, options.MaxWaitForBatch, clock);
        _requests = new RequestsUnderWay(client, stop.Token);
        _events = new RunEvents(stop, timeProvider);
        _outcomes = new CancelOutcomes(ledger, pending, pace, stop);
        _progress = new ProgressTeller<CancelProgress>(progress);
    }

    /// <summary>Gets whether the caller's token kept this run from anything.</summary>
    public bool IsInterrupted => _stoppedBecause is not null && _stop.IsByCaller;

    private bool IsDone => _requests.Count == 0 && _queue.IsEmpty;

    /// <summary>Makes the call that names no ids.</summary>
    public async Task SendScopeAsync(CancelCall call)
    {
        _hasSent = true;
        var lease = _pace.TakeNothing();
        var request = CancelRequest<ScopeReading>.Start(_client, call, ScopeReading.Of, leavesRateLimit: false, _stop.Token);
        await _events.WaitAsync(Timeout.InfiniteTimeSpan, [request.Completion]).ConfigureAwait(false);
        _outcomes.Settle(call.Operation, lease, await request.EndAsync().ConfigureAwait(false));
    }

    /// <summary>Sends until there is nothing left to send, or nothing more may be sent.</summary>
    public async Task SendAllAsync()
    {
        while (!_stop.IsOver && !IsDone)
        {
            await StepAsync().ConfigureAwait(false);
        }

        if (!IsDone || _outcomes.IsCut || _intake.IsLeft)
        {
            await LeaveAsync().ConfigureAwait(false);
        }

        await _progress.EndAsync().ConfigureAwait(false);
        await _intake.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Draws up the report.</summary>
    /// <param name="inputError">What a collection threw while it was taken in.</param>
    public CancelReport Report(Exception? inputError)
        => CancelReports.Create(_ledger, _outcomes, _stoppedBecause, inputError ?? _intake.Error, isInputLeft: _intake.IsLeft);

    /// <summary>Starts a batch, if one may go; otherwise waits for something to happen.</summary>
    private async Task StepAsync()
    {
        // In this order: what a read that has ended handed over is taken, and one that ends from now on is an event.
        var reading = _intake.Reading;
        _queue.TakeIn();
        if (_intake.Error is not null && !_hasSent)
        {
            _stop.FailInput();
            return;
        }

        var size = _pace.BatchSize;
        reading ??= _intake.Ask(size - _ledger.Waiting);
        var wait = Timeout.InfiniteTimeSpan;
        if (_requests.Count < (_pace.IsProbing ? 1 : _maxConcurrency))
        {
            if (await _queue.IsFillingAsync(reading, size).ConfigureAwait(false))
            {
                return;
            }

            wait = _queue.TryTake(size, out var batch);
            if (batch is not null)
            {
                Start(batch);
                return;
            }
        }

        if (!IsDone)
        {
            // A read ends once it has given a whole batch: where no id waits, the first is an event, from which its wait counts.
            var underWay = _requests.Completions;
            await _events.WaitAsync(
                wait, [.. reading is null ? underWay : underWay.Append(_ledger.Waiting == 0 ? _intake.WaitForIdAsync(reading) : reading)])
                .ConfigureAwait(false);
            await SettleEndedAsync().ConfigureAwait(false);
        }
    }

    private void Start(CancelBatch batch)
    {
        _hasSent = true;
        _ledger.Ask(batch);

        // What comes from a stream may go on.
        _requests.Start(batch, isSingle: _ledger.Count == 1 && !_intake.IsStream);
    }

    /// <summary>Ends before the end: what is under way gets a moment to end, and what is left is not sent.</summary>
    private async Task LeaveAsync()
    {
        await _intake.LeaveAsync().ConfigureAwait(false);
        _intake.MoveTo(_ledger);

        // As long as it takes, but only a moment longer than the caller and the time-out allow.
        while (_requests.Count > 0 && !_stop.IsCanceled)
        {
            await _events.WaitAsync(Timeout.InfiniteTimeSpan, [.. _requests.Completions]).ConfigureAwait(false);
            await SettleEndedAsync().ConfigureAwait(false);
        }

        foreach (var (batch, result) in await _requests.TakeAllAsync().ConfigureAwait(false))
        {
            await SettleAsync(batch, result).ConfigureAwait(false);
        }

        if (!_queue.IsEmpty || _intake.IsLeft || _outcomes.IsCut)
        {
            _stoppedBecause = _stop.Reason!;
            _ledger.RefuseWaiting(_stoppedBecause.Text);
        }
    }

    private async ValueTask SettleEndedAsync()
    {
        while (_requests.TryTakeEnded(out var batch, out var result))
        {
            await SettleAsync(batch, result).ConfigureAwait(false);
        }
    }

    private ValueTask SettleAsync(CancelBatch batch, CancelResult<BatchReading> result)
    {
        _outcomes.Settle(batch, result);
        return _progress.TellAsync(new CancelProgress(_ledger.Settled, _ledger.Count, _ledger.Canceled, _intake.IsEnded), _stop.Token);
    }
}
