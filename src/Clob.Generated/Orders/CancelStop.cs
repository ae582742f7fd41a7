using Clob.Calls;

namespace Clob.Orders;

/// <summary>What ends a run before its end: the caller, the deadline, or a failure that every further request would meet.</summary>
internal sealed class CancelStop : IDisposable
{
    private const int Unauthorized = 401;

    private readonly CancellationToken _callersToken;
    private readonly OrderCancelerOptions _options;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _joined;
    private readonly SteadyClock _clock;
    private int _failuresInARow;
    private TimeSpan? _refusedForRateSince;
    private string? _failure;

    public CancelStop(OrderCancelerOptions options, TimeProvider timeProvider, CancellationToken callersToken)
    {
        _options = options;
        _callersToken = callersToken;
        _clock = new SteadyClock(timeProvider);
        _deadline = new CancellationTokenSource(options.Deadline, timeProvider);
        _joined = CancellationTokenSource.CreateLinkedTokenSource(callersToken, _deadline.Token);
    }

    /// <summary>Canceled by the caller or by the deadline: it ends what is under way.</summary>
    public CancellationToken Token => _joined.Token;

    public bool IsByCaller => _callersToken.IsCancellationRequested;

    /// <summary>Whether the caller or the deadline ended it. The caller's own token counts as soon as it is canceled, before what is joined to it.</summary>
    public bool IsCanceled => IsByCaller || _deadline.IsCancellationRequested;

    /// <summary>
    /// How long until the deadline, by the readings of the clock, which may leap; null where there is none, or it should have passed.
    /// </summary>
    public TimeSpan? UntilDeadline
        => _options.Deadline != Timeout.InfiniteTimeSpan && _options.Deadline - _clock.Now is var left && left > TimeSpan.Zero ? left : null;

    /// <summary>Whether nothing more is to be sent.</summary>
    public bool IsOver => Reason is not null;

    /// <summary>Why nothing more is sent; null as long as it is.</summary>
    public string? Reason
        => IsByCaller ? "Interrupted."
            : _deadline.IsCancellationRequested ? FormattableString.Invariant($"The deadline of {_options.Deadline.TotalSeconds:0.###} s passed.")
            : _failure;

    /// <summary>The ids cannot be read, and nothing was sent yet.</summary>
    public void NoteUnreadableInput() => _failure ??= "The ids could not be read, and nothing had been sent before.";

    /// <summary>A request was refused for the signer's rate. Its orders wait, unless the venue has admitted nothing for too long.</summary>
    public void NoteRateRefusal(CancelFailure refusal)
    {
        var now = _clock.Now;
        _refusedForRateSince ??= now;
        if (_options.RateLimitTimeout != Timeout.InfiniteTimeSpan && now - _refusedForRateSince >= _options.RateLimitTimeout)
        {
            _failure ??= FormattableString.Invariant(
                $"The venue refused every request for the signer's rate limit for {_options.RateLimitTimeout.TotalSeconds:0.###} s. {refusal.Reason}");
        }
    }

    /// <summary>A request has ended otherwise.</summary>
    public void Note(CancelResult result)
    {
        _refusedForRateSince = null;
        if (result.Failure is not { } failure)
        {
            _failuresInARow = 0;
        }
        else if (IsMetByAll(failure, result.Error) || (IsNoFaultOfTheIds(failure) && ++_failuresInARow >= _options.MaxFailuresInARow))
        {
            _failure ??= $"A request before it failed: {failure.Reason}";
        }
    }

    public void Dispose()
    {
        _joined.Dispose();
        _deadline.Dispose();
    }

    /// <summary>Credentials that are refused, a venue that is not there, or a client that cannot work.</summary>
    private static bool IsMetByAll(CancelFailure failure, Exception? error)
        => failure.StatusCode == Unauthorized
            || failure.Kind == CancelFailureKind.Unreachable
            || (failure.Kind == CancelFailureKind.NotSent && error is not (ClobApiException or OperationCanceledException or ArgumentException));

    private static bool IsNoFaultOfTheIds(CancelFailure failure) => failure.StatusCode is not (400 or 404);
}
