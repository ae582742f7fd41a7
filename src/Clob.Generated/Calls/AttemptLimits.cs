using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// How many times one call is sent at most, and until when. The signing handler enforces it, so that no handler above it
/// sends more.
/// </summary>
/// <param name="MaxAttempts">The most attempts.</param>
/// <param name="Duration">How long after the first attempt another one may begin.</param>
internal readonly record struct AttemptLimits(int MaxAttempts, TimeSpan Duration)
{
    /// <summary>Returns the limits that options set for an operation.</summary>
    public static AttemptLimits Create(ClobOperation operation, ClobRetryOptions options)
        => new(options.MaxAttempts, operation.IsByScope ? options.ScopeMaxRetryDuration : options.MaxRetryDuration);

    /// <summary>Returns the limits of a call whose handlers are the caller's: none but the one that protects orders placed later.</summary>
    public static AttemptLimits CreateDefault(ClobOperation operation)
        => new(int.MaxValue, operation.IsByScope ? ClobRetryOptions.DefaultScopeMaxRetryDuration : TimeSpan.MaxValue);
}
