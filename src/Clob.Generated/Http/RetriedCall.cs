using Clob.Calls;
using Clob.Spec;
using Polly;
using Polly.Timeout;

namespace Clob.Http;

/// <summary>
/// One call while it is sent again and again: after each attempt, the decision whether there is another one, and after which wait.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="call">Its call.</param>
/// <param name="options">When to send again.</param>
/// <param name="cancellationToken">The token of the whole call.</param>
internal sealed class RetriedCall(HttpRequestMessage request, ClobCall call, ClobRetryOptions options, CancellationToken cancellationToken)
{
    private int _attempts;

    public HttpRequestMessage Request => request;

    public ClobCall Call => call;

    /// <summary>Gets the token of the whole call, and not of one attempt.</summary>
    public CancellationToken Token => cancellationToken;

    /// <summary>Gets the wait before the next attempt; null where the last one counts.</summary>
    public TimeSpan? NextWait { get; private set; }

    /// <summary>Gets how long an attempt of this call may take.</summary>
    public TimeSpan AttemptTimeout => options.AttemptTimeoutOf(call.Operation);

    /// <summary>Decides whether another attempt may help, does no harm, and can begin in time.</summary>
    /// <param name="outcome">The outcome of the last attempt.</param>
    public void Decide(Outcome<HttpResponseMessage> outcome)
    {
        // Without a handler below that signs and notes, nothing is known, and the signature would be an old one.
        var canGoOn = call.History.Attempts > 0 && call.History.Attempts < call.Limits.MaxAttempts;
        NextWait = canGoOn && WaitAfter(outcome, retries: _attempts) is { } wait ? WithinLimits(wait) : null;
        _attempts++;
    }

    private TimeSpan? WithinLimits(TimeSpan wait)
    {
        wait += wait * (options.Jitter * Random.Shared.NextDouble());
        return call.Elapsed + wait <= call.Limits.Duration ? wait : null;
    }

    private TimeSpan? WaitAfter(Outcome<HttpResponseMessage> outcome, int retries) => outcome switch
    {
        { Result: { } response } => WaitAfter(response, retries),

        // A handler made an exception of the response.
        { Exception: not null } when call.History.LastResponse is { } response && !call.IsSuccess(response)
            => WaitAfter(response, retries),
        { Exception: TimeoutRejectedException } when IsHarmless() => Doubled(options.FailedDelay, retries),
        { Exception: { } exception } when ConnectionFailure.MayPass(exception) && IsHarmless() => Doubled(options.FailedDelay, retries),
        _ => null,
    };

    private TimeSpan? WaitAfter(HttpResponseMessage response, int retries)
    {
        var status = (int)response.StatusCode;
        return StatusMeaning.Of(status).Retry switch
        {
            RetryKind.AfterRefusal => AfterRefusal(response, retries),
            RetryKind.AfterRateLimit when !call.LeavesRateLimitToCaller && CanBeAdmitted() => AfterRefusal(response, retries),
            RetryKind.WhileDisabled when call.History.CountOf(status) < options.MaxAttemptsWhileDisabled => AfterRefusal(response, retries),
            RetryKind.AfterFailure when IsHarmless() => Doubled(options.FailedDelay, retries),

            // The body broke off.
            RetryKind.Never when call.IsSuccess(response) && BodyOf(response)?.BrokenBy is not null && IsHarmless()
                => Doubled(options.FailedDelay, retries),
            _ => null,
        };
    }

    /// <summary>Returns whether the attempts so far were not carried out, or another one does no more than they did.</summary>
    private bool IsHarmless() => call.Operation.IsIdempotent || !call.History.HasUnknownOutcomeOnFailure;

    /// <summary>Returns whether a full bucket pays for the request. Where the venue names no tier, the lowest counts.</summary>
    private bool CanBeAdmitted()
        => call.Operation.TokenCost.Of(call.SubmittedIds) <= (SignerTier.Of(call.History.RateLimit) ?? SignerTier.Lowest).Burst;

    /// <summary>Returns the longer of the wait that the venue asks for and our own wait, which grows.</summary>
    private TimeSpan AfterRefusal(HttpResponseMessage response, int retries)
    {
        var own = Doubled(options.RefusedDelay, retries);
        return Asked(response) is { } asked && asked > own ? asked : own;
    }

    private TimeSpan? Asked(HttpResponseMessage response)
        => RetryAfter.Of(response, call.TimeProvider)
            ?? (BodyOf(response) is { } body
                ? VenueError.Read(body.ErrorText(), response.Content.Headers.ContentType?.MediaType).RetryAfter
                : null)
            ?? (StatusMeaning.Of(response).Retry == RetryKind.AfterRateLimit ? UntilReset(response) : null);

    private TimeSpan? UntilReset(HttpResponseMessage response)
        => RateLimitHeaders.Read(response)?.ResetAt is { } reset ? RetryAfter.Until(reset, response, call.TimeProvider) : null;

    private static ResponseBody? BodyOf(HttpResponseMessage response) => (response.Content as ReadContent)?.Body;

    private TimeSpan Doubled(TimeSpan first, int times)
        => TimeSpan.FromTicks((long)Math.Min(first.Ticks * Math.Pow(2, times), options.MaxDelay.Ticks));
}
