using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// How long a call may take, how many times it is sent and how much of its response is read: the options of a client, as they were when it
/// was made.
/// </summary>
internal sealed class CallBounds
{
    private readonly ClobRetryOptions _retry;
    private readonly TimeSpan _timeout;
    private readonly bool _hasRetries;

    public CallBounds(ClobClientOptions options)
    {
        _retry = options.Retry.Copy();
        _timeout = options.Timeout;
        _hasRetries = options.HasRetries || options.RetryHandlerFactory is not null;
        ResponseLimit = options.MaxResponseBytes;
    }

    /// <summary>Gets how many bytes of a response are read.</summary>
    public int ResponseLimit { get; }

    public AttemptLimits LimitsOf(ClobOperation operation) => AttemptLimits.Create(operation, _retry);

    /// <summary>
    /// Returns the time of a whole call: where it makes one attempt only, that of the attempt; where it names no orders, until its last
    /// attempt is over.
    /// </summary>
    public TimeSpan TimeoutOf(ClobOperation operation)
    {
        var attempt = _retry.AttemptTimeoutOf(operation);
        return !_hasRetries ? Shorter(_timeout, attempt)
            : operation.IsByScope ? Shorter(_timeout, _retry.ScopeMaxRetryDuration + attempt)
            : _timeout;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one == Timeout.InfiniteTimeSpan || other < one ? other : one;
}
