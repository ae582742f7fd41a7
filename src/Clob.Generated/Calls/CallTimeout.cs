using System.Collections.Concurrent;

namespace Clob.Calls;

/// <summary>The time that one call has, on a <see cref="TimeProvider"/>, joined with the caller's token.</summary>
internal sealed class CallTimeout : IDisposable
{
    // A source whose time has not come is as good as new. Only the system's clock can be wound up again.
    private static readonly ConcurrentBag<CancellationTokenSource> Idle = [];

    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;
    private readonly bool _isReusable;

    public CallTimeout(TimeSpan timeout, TimeProvider timeProvider, CancellationToken callersToken)
    {
        _isReusable = timeProvider == TimeProvider.System;
        if (_isReusable)
        {
            _source = Idle.TryTake(out var idle) ? idle : new CancellationTokenSource();
            _source.CancelAfter(timeout);
        }
        else
        {
            _source = new CancellationTokenSource(timeout, timeProvider);
        }

        _caller = callersToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Gets whether it is over: by its time, unless the caller's token was first.</summary>
    public bool HasPassed => _source.IsCancellationRequested;

    public void Dispose()
    {
        _caller.Dispose();
        if (_isReusable && _source.TryReset())
        {
            Idle.Add(_source);
        }
        else
        {
            _source.Dispose();
        }
    }
}
