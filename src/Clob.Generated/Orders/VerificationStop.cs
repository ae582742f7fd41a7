using Clob.Calls;

namespace Clob.Orders;

/// <summary>What ends a verification before its end: the caller, the time, or a failure that every further read would meet.</summary>
internal sealed class VerificationStop : IDisposable
{
    private readonly VerificationOptions _options;
    private readonly CancellationToken _callersToken;
    private readonly TimeProvider _timeProvider;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _joined;
    private readonly SteadyClock _clock;
    private CancelFailure? _failure;

    public VerificationStop(VerificationOptions options, TimeProvider timeProvider, CancellationToken callersToken)
    {
        _options = options;
        _callersToken = callersToken;
        _timeProvider = timeProvider;
        _clock = new SteadyClock(timeProvider);
        _timeout = new CancellationTokenSource(options.Timeout, timeProvider);
        _joined = CancellationTokenSource.CreateLinkedTokenSource(callersToken, _timeout.Token);
    }

    /// <summary>Gets a token that the caller or the time cancels: it ends what is under way.</summary>
    public CancellationToken Token => _joined.Token;

    /// <summary>Gets whether the caller or the time ended it, so that what failed since then failed for that.</summary>
    public bool IsCut => IsByCaller || IsTimedOut;

    public bool IsByCaller => _callersToken.IsCancellationRequested;

    /// <summary>Gets whether nothing more is to be read.</summary>
    public bool IsOver => Reason is not null;

    /// <summary>Gets how much of the time is left.</summary>
    public TimeSpan Left => _options.Timeout - _clock.Now;

    /// <summary>Gets why nothing more is read, as a sentence; null as long as something may be read.</summary>
    public string? Reason
        => IsByCaller ? "Interrupted."
            : IsTimedOut
                ? FormattableString.Invariant($"The time for reading, {_options.Timeout.TotalSeconds:0.###} s, passed.")
            : Volatile.Read(ref _failure)?.Reason;

    private bool IsTimedOut => _timeout.IsCancellationRequested || _clock.Now >= _options.Timeout;

    /// <summary>Takes a failure in, which ends it where every further request would meet it too.</summary>
    public void Take(CancelFailure failure)
    {
        if (failure.StatusCode is { } status && StatusMeaning.Of(status).EndsRun)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }

    /// <summary>Waits, no longer than until the caller or the time ends the verification.</summary>
    public async Task WaitAsync(TimeSpan wait)
    {
        var left = Left;
        try
        {
            var milliseconds = Math.Ceiling(Math.Max(0, (left < wait ? left : wait).TotalMilliseconds));
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), _timeProvider, Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it.
        }
    }

    public void Dispose()
    {
        _joined.Dispose();
        _timeout.Dispose();
    }
}
