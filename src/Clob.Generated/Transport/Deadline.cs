namespace Clob.Transport;

/// <summary>The time that one call has, on a <see cref="TimeProvider"/>, joined with the caller's token.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource? _joined;

    public Deadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken callersToken)
    {
        _timer = new CancellationTokenSource(timeout, timeProvider);
        _joined = callersToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(callersToken, _timer.Token)
            : null;
    }

    public CancellationToken Token => _joined?.Token ?? _timer.Token;

    public bool HasPassed => _timer.IsCancellationRequested;

    public void Dispose()
    {
        _joined?.Dispose();
        _timer.Dispose();
    }
}
