namespace Clob.Orders;

/// <summary>
/// Tells a caller's callback how far a run is, on a separate thread, where it can block without harm. A step that comes while
/// the callback is busy takes the place of the one before it.
/// </summary>
/// <typeparam name="T">A step.</typeparam>
internal sealed class ProgressTeller<T>(IProgress<T>? progress)
    where T : struct
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly Lock _gate = new();
    private readonly OwnThread _thread = new("Clob progress");
    private T? _next;
    private Task _telling = Task.CompletedTask;
    private bool _isTelling;
    private bool _isSlow;

    /// <summary>Tells a step, and waits until it is told; a callback that takes its time is no longer waited for.</summary>
    public async ValueTask TellAsync(T step, CancellationToken cancellationToken)
    {
        if (progress is null)
        {
            return;
        }

        lock (_gate)
        {
            _next = step;
            if (!_isTelling)
            {
                _isTelling = true;
                _telling = _thread.RunAsync(TellAll);
            }
        }

        if (!_isSlow)
        {
            _isSlow = !await Bounded.WaitAsync(_telling, Patience, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits a short time until the last step is told.</summary>
    public async ValueTask EndAsync()
    {
        _thread.End();
        await Bounded.WaitAsync(_telling, Patience).ConfigureAwait(false);
    }

    private void TellAll()
    {
        while (TryTake(out var step))
        {
            try
            {
                progress!.Report(step);
            }
            catch (Exception)
            {
                // What a callback throws must not cost the report.
            }
        }
    }

    private bool TryTake(out T step)
    {
        lock (_gate)
        {
            step = _next.GetValueOrDefault();
            _isTelling = _next is not null;
            _next = null;
            return _isTelling;
        }
    }
}
