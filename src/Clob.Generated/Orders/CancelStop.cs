using Clob.Calls;

namespace Clob.Orders;

/// <summary>What ends a run before its end: the caller, the time, or a failure that every further request would meet.</summary>
internal sealed class CancelStop : IDisposable
{
    private readonly CancellationToken _callersToken;
    private readonly OrderCancelerOptions _options;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _joined;
    private readonly SteadyClock _clock;
    private int _consecutiveFailures;
    private TimeSpan? _refusedForRateSince;
    private CancelStopReason? _failure;

    public CancelStop(OrderCancelerOptions options, TimeProvider timeProvider, CancellationToken callersToken)
    {
        _options = options;
        _callersToken = callersToken;
        _clock = new SteadyClock(timeProvider);
        _timeout = new CancellationTokenSource(options.Timeout, timeProvider);
        _joined = CancellationTokenSource.CreateLinkedTokenSource(callersToken, _timeout.Token);
    }

    /// <summary>Gets a token that the caller or the time cancels: it ends what is under way.</summary>
    public CancellationToken Token => _joined.Token;

    public bool IsByCaller => _callersToken.IsCancellationRequested;

    /// <summary>
    /// Gets whether the caller or the time ended it. The caller's own token counts as soon as it is canceled, before what is joined to it.
    /// </summary>
    public bool IsCanceled => IsByCaller || _timeout.IsCancellationRequested;

    /// <summary>
    /// Gets how long until the time is over, by the readings of the clock, which may leap; null where there is no end, or it should have
    /// come.
    /// </summary>
    public TimeSpan? UntilTimeout
        => _options.Timeout != Timeout.InfiniteTimeSpan && _options.Timeout - _clock.Now is var left && left > TimeSpan.Zero ? left : null;

    /// <summary>Gets whether nothing more is to be sent.</summary>
    public bool IsOver => Reason is not null;

    /// <summary>Gets why nothing more is sent; null as long as something may be sent.</summary>
    public CancelStopReason? Reason
        => IsByCaller ? new(CancelStopKind.Canceled, "Interrupted.")
            : _timeout.IsCancellationRequested
                ? new(CancelStopKind.TimedOut, FormattableString.Invariant(
                    $"The time-out of {_options.Timeout.TotalSeconds:0.###} s passed."))
            : _failure;

    /// <summary>Notes that the ids cannot be read, and nothing was sent before.</summary>
    public void FailInput() => _failure ??= new(CancelStopKind.InputFailed, "The ids could not be read, and nothing had been sent before.");

    /// <summary>Takes the end of a request in. A refusal for the rate is no failure: its orders wait.</summary>
    public void Settle(CancelResult result)
    {
        if (result.IsRefusedForRate)
        {
            SettleRateRefusal(result.Failure!);
        }
        else
        {
            SettleScope(result);
        }
    }

    /// <summary>Takes the end of the request without ids in, for which a refusal for the rate is a failure like others.</summary>
    public void SettleScope(CancelResult result)
    {
        _refusedForRateSince = null;
        if (result.Failure is not { } failure)
        {
            _consecutiveFailures = 0;
        }
        else if (IsMetByAll(failure, result.Error)
            || (!ConcernsRequest(failure) && ++_consecutiveFailures >= _options.MaxConsecutiveFailures))
        {
            _failure ??= new(CancelStopKind.RequestFailed, $"A request before it failed: {failure.Reason}");
        }
    }

    public void Dispose()
    {
        _joined.Dispose();
        _timeout.Dispose();
    }

    /// <summary>The orders of the request go on waiting, unless the venue has admitted nothing for too long.</summary>
    private void SettleRateRefusal(CancelFailure refusal)
    {
        var now = _clock.Now;
        _refusedForRateSince ??= now;
        if (_options.RateLimitTimeout != Timeout.InfiniteTimeSpan && now - _refusedForRateSince >= _options.RateLimitTimeout)
        {
            _failure ??= new(
                CancelStopKind.RateLimited,
                FormattableString.Invariant(
                    $"The venue refused every request for the signer's rate limit for {_options.RateLimitTimeout.TotalSeconds:0.###} s. ")
                + refusal.Reason);
        }
    }

    /// <summary>Credentials that are refused, a venue that is not there, or a client that cannot work.</summary>
    private static bool IsMetByAll(CancelFailure failure, Exception? error)
        => failure is { StatusCode: { } status } && StatusMeaning.Of(status).EndsRun
            || failure.Kind == ClobOutcomeKind.Unreachable
            || (failure.Kind == ClobOutcomeKind.NotSent && error is not (
                ClobApiException or OperationCanceledException or ArgumentException));

    private static bool ConcernsRequest(CancelFailure failure)
        => failure.StatusCode is { } status && StatusMeaning.Of(status).ConcernsRequest;
}
