namespace Clob.Orders;

/// <summary>
/// What a source of ids gave and has not been taken yet, and how it ended. Thread-safe: one side reads the source, the other takes.
/// </summary>
internal sealed class OrderIdBuffer
{
    private readonly Lock _gate = new();
    private List<string?> _given = [];
    private List<string?> _taken = [];
    private bool _hasEnded;
    private bool _isLeft;
    private Exception? _error;
    private TaskCompletionSource? _awaited;

    /// <summary>Gets whether nothing more will be given.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_gate)
            {
                return _hasEnded;
            }
        }
    }

    /// <summary>Gets whether nothing more will be given, and all that was given was taken.</summary>
    public bool IsEmptied
    {
        get
        {
            lock (_gate)
            {
                return _hasEnded && _given.Count == 0;
            }
        }
    }

    /// <summary>Gets whether the source was left before its end.</summary>
    public bool IsLeft
    {
        get
        {
            lock (_gate)
            {
                return _isLeft;
            }
        }
    }

    /// <summary>Gets what the source threw; null where it did not.</summary>
    public Exception? Error
    {
        get
        {
            lock (_gate)
            {
                return _error;
            }
        }
    }

    /// <summary>Gives an id. After the end it is dropped.</summary>
    public void Give(string? orderId)
    {
        lock (_gate)
        {
            if (!_hasEnded)
            {
                _given.Add(orderId);
                _awaited?.TrySetResult();
                _awaited = null;
            }
        }
    }

    /// <summary>Returns a task that completes once there is an id to take.</summary>
    public Task WaitAsync()
    {
        lock (_gate)
        {
            return _given.Count > 0 ? Task.CompletedTask : (_awaited ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Ends it: the first end counts.</summary>
    /// <param name="isWhole">Whether the source has come to its own end.</param>
    /// <param name="error">What the source threw; null where it did not, or where that is not an error.</param>
    public void End(bool isWhole, Exception? error = null)
    {
        lock (_gate)
        {
            if (!_hasEnded)
            {
                _hasEnded = true;
                _isLeft = !isWhole && error is null;
                _error = error;
            }
        }
    }

    /// <summary>Notes what a source threw that had come to its end.</summary>
    public void Fail(Exception exception)
    {
        lock (_gate)
        {
            _error ??= _isLeft ? null : exception;
        }
    }

    /// <summary>Takes all that was given. The list is the taker's until the next time.</summary>
    public IReadOnlyList<string?> TakeAll()
    {
        lock (_gate)
        {
            _taken.Clear();
            (_given, _taken) = (_taken, _given);
            return _taken;
        }
    }
}
