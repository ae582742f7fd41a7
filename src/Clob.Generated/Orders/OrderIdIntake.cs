namespace Clob.Orders;

/// <summary>
/// Reads ids that come one by one from their source, on a separate thread, where a source can block without harm, and as
/// many as are asked for at a time. What was read is taken from here.
/// </summary>
internal sealed class OrderIdIntake : IAsyncDisposable
{
    // For a source that is told to end, or is to be disposed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly OrderIdBuffer _buffer = new();
    private readonly OwnThread _thread = new("Clob order ids");
    private readonly Func<CancellationToken, OrderIdSource>? _open;
    private readonly CancelStop _stop;

    // Never disposed: without a timer it holds nothing, and a source may still look at its token.
    private readonly CancellationTokenSource _leaving = new();

    // Set once a stream has given what it had at first, and others have to wait for more.
    private readonly TaskCompletionSource _firstPause = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OrderIdSource? _source;
    private Task _reading = Task.CompletedTask;

    /// <param name="open">Opens the source; null for none.</param>
    /// <param name="isStream">Whether more may follow, however few there were.</param>
    /// <param name="stop">What ends the run.</param>
    public OrderIdIntake(Func<CancellationToken, OrderIdSource>? open, bool isStream, CancelStop stop)
    {
        _open = open;
        _stop = stop;
        IsStream = isStream;
        if (open is null)
        {
            _buffer.End(isWhole: true);
        }
    }

    public bool IsStream { get; }

    /// <summary>Gets whether all that will be read was taken.</summary>
    public bool IsEnded => _buffer.IsEmptied;

    /// <summary>Gets whether the source was left before its end.</summary>
    public bool IsLeft => _buffer.IsLeft;

    /// <summary>Gets what the source threw; null where it did not.</summary>
    public Exception? Error => _buffer.Error;

    /// <summary>Gets the read that is under way; null where none is.</summary>
    public Task? Reading => _reading.IsCompleted ? null : _reading;

    /// <summary>Begins to read so many ids, where no read is under way and there may be more.</summary>
    /// <returns>The read; null where none was begun.</returns>
    public Task? Ask(int count)
        => count > 0 && _reading.IsCompleted && !_buffer.HasEnded ? _reading = RunAsync(() => ReadAsync(count)) : null;

    /// <summary>Returns a task that completes with the first id that can be taken, or with the end of a read.</summary>
    public Task WaitForIdAsync(Task reading) => Task.WhenAny(reading, _buffer.WaitAsync());

    /// <summary>Takes into the ledger what was read. An id that cannot be sent is refused there.</summary>
    public void MoveTo(CancelLedger ledger)
    {
        foreach (var orderId in _buffer.TakeAll())
        {
            OrderIdText.Take(orderId, ledger);
        }
    }

    /// <summary>
    /// Leaves the source where it is. A read that is under way gets a moment to come to its end, and what a stream had from the
    /// beginning is read.
    /// </summary>
    public async Task LeaveAsync()
    {
        if (!_buffer.HasEnded)
        {
            if (IsStream)
            {
                await Bounded.WaitAsync(Task.WhenAny(_reading, _firstPause.Task), Patience).ConfigureAwait(false);
            }

            // The callbacks of a token are code of others, and may block: they run elsewhere.
            _ = _leaving.CancelAsync();
            await Bounded.WaitAsync(_reading, Patience).ConfigureAwait(false);
            _buffer.End(isWhole: false);
        }
    }

    /// <summary>Disposes the source, and waits a moment for it. One that is still in the middle of a read is disposed after it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_open is null)
        {
            return;
        }

        // The read that has met the end of the source is over in a moment, and may still be under way.
        var isBusy = IsLeft && !_reading.IsCompleted;
        var closing = RunAsync(DisposeSourceAsync);
        _thread.End();
        if (!isBusy)
        {
            await Bounded.WaitAsync(closing, Patience).ConfigureAwait(false);
        }
    }

    /// <summary>Runs what may block up to its first wait on the thread, and the rest where the wait ends.</summary>
    private async Task RunAsync(Func<Task> piece)
    {
        var rest = Task.CompletedTask;
        await _thread.RunAsync(() => rest = piece()).ConfigureAwait(false);
        await rest.ConfigureAwait(false);
    }

    private async Task ReadAsync(int count)
    {
        try
        {
            _source ??= _open!(_leaving.Token);
            for (var read = 0; read < count && !_buffer.HasEnded; read++)
            {
                if (IsToBeLeft())
                {
                    _buffer.End(isWhole: false);
                }
                else if (await MoveNextAsync(_source).ConfigureAwait(false))
                {
                    _buffer.Give(_source.Current);
                }
                else
                {
                    // One that watches the token may end because of it.
                    _buffer.End(isWhole: !_stop.IsCanceled);
                }
            }

            _firstPause.TrySetResult();
        }
        catch (Exception exception)
        {
            // One that watches the token throws what it likes once the token is canceled.
            _buffer.End(isWhole: false, _stop.IsCanceled || _leaving.IsCancellationRequested ? null : exception);
        }
    }

    private bool IsToBeLeft()
        => _leaving.IsCancellationRequested || (_stop.IsCanceled && (!IsStream || _firstPause.Task.IsCompleted));

    private ValueTask<bool> MoveNextAsync(OrderIdSource source)
    {
        var next = source.MoveNextAsync();
        if (!next.IsCompleted)
        {
            _firstPause.TrySetResult();
        }

        return next;
    }

    private async Task DisposeSourceAsync()
    {
        try
        {
            // Nothing may be disposed in the middle of a read.
            await _reading.ConfigureAwait(false);
            if (_source is not null)
            {
                await _source.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!_stop.IsCanceled)
        {
            _buffer.Fail(exception);
        }
        catch (Exception)
        {
            // What it throws because of the token is not an error.
        }
    }
}
