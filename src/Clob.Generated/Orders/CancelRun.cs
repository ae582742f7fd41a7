using System.Diagnostics;
using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// One cancel from the first id to the report: reads ids, sends them in batches when they may go, several at the same time,
/// until nothing is left to be sent, or nothing more may be sent.
/// </summary>
internal sealed class CancelRun
{
    // Timers have a longest time; after it there is nothing new, and the wait goes on.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // For a source that has its ids at hand, and on no clock but the machine's.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly IClobClient _client;
    private readonly SignerPace _pace;
    private readonly OrderCancelerOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly CancelStop _stop;
    private readonly ProgressTeller _progress;

    private readonly CancelLedger _ledger;
    private readonly OrderIdIntake _intake;
    private readonly BatchQueue _queue;
    private readonly CancelOutcomes _outcomes;
    private readonly List<(CancelBatch Batch, CancelRequest<AnswerReading> Request)> _underWay = [];

    private string? _stoppedBecause;
    private long? _overdueSince;
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
        _options = options;
        _timeProvider = timeProvider;
        _stop = stop;
        _ledger = ledger;
        _intake = intake;
        _progress = new ProgressTeller(progress);
        var clock = new SteadyClock(timeProvider);
        var pending = new PendingOrders(options, clock);
        _queue = new BatchQueue(ledger, pending, intake, pace, options.MaxWaitForBatch, clock);
        _outcomes = new CancelOutcomes(ledger, pending, _queue, pace, stop);
    }

    /// <summary>Whether the caller's token kept this run from anything.</summary>
    public bool IsInterrupted => _stoppedBecause is not null && _stop.IsByCaller;

    private bool IsDone => _underWay.Count == 0 && _queue.IsEmpty;

    /// <summary>Makes the call that names no ids.</summary>
    public async Task AskScopeAsync(ClobOperation operation, Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call)
    {
        _hasSent = true;
        var lease = _pace.TakeNothing();
        var request = CancelRequest<ScopeReading>.Start(_client, call, ScopeReading.Of, leavesRateLimit: false, _stop.Token);
        await EventAsync(Timeout.InfiniteTimeSpan, [request.Completion]).ConfigureAwait(false);
        _outcomes.Settle(operation, lease, await request.EndAsync().ConfigureAwait(false));
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
    {
        var error = inputError ?? _intake.Error;
        return CancelReports.Of(_ledger, new CancelReport
        {
            Request = _outcomes.Request,
            StoppedBecause = _stoppedBecause,
            IsInputComplete = !_intake.IsLeft && error is null,
            InputError = error,
            Attempts = _outcomes.Attempts,
            RateLimit = _outcomes.RateLimit,
        });
    }

    /// <summary>Starts a batch, if one may go; otherwise waits for something to happen.</summary>
    private async Task StepAsync()
    {
        // In this order: what a read that has ended handed over is taken, and one that ends from now on is an event.
        var reading = _intake.Reading;
        _queue.TakeIn();
        if (_intake.Error is not null && !_hasSent)
        {
            _stop.NoteUnreadableInput();
            return;
        }

        var size = _pace.BatchSize;
        reading ??= _intake.Ask(size - _ledger.Waiting);
        var wait = Timeout.InfiniteTimeSpan;
        if (_underWay.Count < (_pace.IsProbing ? 1 : _options.MaxConcurrency))
        {
            if (await IsFillingAsync(reading, size).ConfigureAwait(false))
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
            IEnumerable<Task> underWay = _underWay.Select(each => each.Request.Completion);
            await EventAsync(wait, [.. reading is null ? underWay : underWay.Append(_ledger.Waiting == 0 ? _intake.WaitForIdAsync(reading) : reading)])
                .ConfigureAwait(false);
            await SettleEndedAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Returns whether a request that has waited long enough to be full is about to be: clocks can leap, and a source that gives
    /// ids at this very moment is not slow.
    /// </summary>
    private async ValueTask<bool> IsFillingAsync(Task? reading, int size)
    {
        if (reading is null || !_queue.IsOverdue(size))
        {
            _overdueSince = null;
            return false;
        }

        _overdueSince ??= Stopwatch.GetTimestamp();
        var left = Moment - Stopwatch.GetElapsedTime(_overdueSince.Value);
        return left > TimeSpan.Zero && await Bounded.WaitAsync(reading, left).ConfigureAwait(false);
    }

    /// <summary>Ends before the end: what is under way gets a moment to end, and what is left is not sent.</summary>
    private async Task LeaveAsync()
    {
        await _intake.LeaveAsync().ConfigureAwait(false);
        _intake.MoveTo(_ledger);
        await EndUnderWayAsync().ConfigureAwait(false);
        if (!_queue.IsEmpty || _intake.IsLeft || _outcomes.IsCut)
        {
            _stoppedBecause = _stop.Reason;
            _ledger.RefuseWaiting(_stoppedBecause!);
        }
    }

    /// <summary>Waits for what is under way: as long as it takes, but only a moment longer than the caller and the deadline allow.</summary>
    private async Task EndUnderWayAsync()
    {
        while (_underWay.Count > 0 && !_stop.IsCanceled)
        {
            await EventAsync(Timeout.InfiniteTimeSpan, [.. _underWay.Select(each => each.Request.Completion)]).ConfigureAwait(false);
            await SettleEndedAsync().ConfigureAwait(false);
        }

        var results = await Task.WhenAll(_underWay.Select(each => each.Request.EndAsync())).ConfigureAwait(false);
        for (var at = 0; at < results.Length; at++)
        {
            await SettleAsync(_underWay[at].Batch, results[at]).ConfigureAwait(false);
        }

        _underWay.Clear();
    }

    private void Start(CancelBatch batch)
    {
        _overdueSince = null;

        // A single order has a call of its own. What comes from a stream may go on. A client of others gets a list of its own,
        // because it may change the list: the places of the ids tell which is which.
        var isSingle = _ledger.Count == 1 && !_intake.IsStream;
        _hasSent = true;
        _ledger.Ask(batch);
        _underWay.Add((batch, CancelRequest<AnswerReading>.Start(
            _client,
            (client, token) => isSingle
                ? client.CancelOrderAsync(new CancelOrderRequest { OrderId = batch.OrderIds[0] }, token)
                : client.CancelOrdersAsync(client is ClobClient ? batch.OrderIds : [.. batch.OrderIds], token),
            (response, bound) => AnswerReading.Of(batch.OrderIds, response, bound),
            leavesRateLimit: true,
            _stop.Token)));
    }

    /// <summary>Waits until one of some tasks has ended, or the time is over, or the run is canceled.</summary>
    private async Task EventAsync(TimeSpan wait, Task[] tasks)
    {
        if (Array.Exists(tasks, task => task.IsCompleted))
        {
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        await Task.WhenAny([.. tasks, Task.Delay(WholeMilliseconds(Bound(wait)), _timeProvider, ended.Token)]).ConfigureAwait(false);

        // Not CancelAsync, which wakes a thread of the pool for it.
        ended.Cancel();
    }

    // No wait that has an end goes beyond the deadline.
    private TimeSpan Bound(TimeSpan wait) => wait != Timeout.InfiniteTimeSpan && _stop.UntilDeadline is { } left && left < wait ? left : wait;

    // A timer drops what is less than a millisecond, and would go off too early.
    private static TimeSpan WholeMilliseconds(TimeSpan wait)
        => wait < LongestWait ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : LongestWait;

    private async ValueTask SettleEndedAsync()
    {
        foreach (var each in _underWay.Where(each => each.Request.Completion.IsCompleted).ToList())
        {
            _underWay.Remove(each);
            await SettleAsync(each.Batch, await each.Request.Completion.ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private ValueTask SettleAsync(CancelBatch batch, CancelRequest<AnswerReading>.Result result)
    {
        _outcomes.Settle(batch, result);
        return _progress.TellAsync(new CancelProgress(_ledger.Count, _ledger.Settled, _ledger.Canceled, _intake.IsEnded), _stop.Token);
    }
}
