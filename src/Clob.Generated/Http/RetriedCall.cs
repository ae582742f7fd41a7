using System.Net;
using System.Text.Json;
using Clob.Calls;
using Clob.Spec;
using Polly;
using Polly.Timeout;

namespace Clob.Http;

/// <summary>One call while it is sent again and again: whether once more, and after which wait.</summary>
internal sealed class RetriedCall(ClobCall call, ClobRetryOptions options)
{
    /// <summary>The wait before the next attempt, once <see cref="IsToBeSentAgain"/> has said that there is one.</summary>
    public TimeSpan NextWait { get; private set; }

    /// <summary>How long an attempt of this call may take.</summary>
    public TimeSpan AttemptTimeout => options.AttemptTimeoutOf(call.Operation);

    /// <summary>Whether another attempt may help, does no harm, and can begin in time.</summary>
    /// <param name="outcome">Of the last attempt.</param>
    /// <param name="retries">How many attempts came before it.</param>
    public bool IsToBeSentAgain(Outcome<HttpResponseMessage> outcome, int retries)
    {
        // Without a handler below that signs and notes, nothing is known, and the signature would be an old one.
        if (call.History.Attempts == 0 || call.History.Attempts >= call.Limits.MaxAttempts || WaitAfter(outcome, retries) is not { } wait)
        {
            return false;
        }

        NextWait = wait + (wait * (options.Jitter * Random.Shared.NextDouble()));
        return call.Elapsed + NextWait <= call.Limits.Window;
    }

    private TimeSpan? WaitAfter(Outcome<HttpResponseMessage> outcome, int retries) => outcome switch
    {
        { Result: { } response } => WaitAfter(response, retries),

        // A handler made an exception of the response.
        { Exception: not null } when call.History.LastResponse is { StatusCode: not HttpStatusCode.OK } response => WaitAfter(response, retries),
        { Exception: TimeoutRejectedException } when IsHarmless() => Doubled(options.FailedDelay, retries),
        { Exception: { } exception } when ConnectionFailure.MayPass(exception) && IsHarmless() => Doubled(options.FailedDelay, retries),
        _ => null,
    };

    private TimeSpan? WaitAfter(HttpResponseMessage response, int retries)
    {
        var status = (int)response.StatusCode;
        return StatusRules.RetryOf(status) switch
        {
            RetryKind.AfterRefusal when MayPass(status) => Longer(Asked(response), Doubled(options.RefusedDelay, retries)),
            RetryKind.AfterFailure when IsHarmless() => Doubled(options.FailedDelay, retries),

            // The body broke off.
            RetryKind.Never when status == StatusRules.Ok && BodyOf(response)?.BrokenBy is not null && IsHarmless() => Doubled(options.FailedDelay, retries),
            _ => null,
        };
    }

    /// <summary>Whether a refusal may be another one next time, and is the handler's to wait for.</summary>
    private bool MayPass(int status) => status switch
    {
        StatusRules.TooManyRequests => !call.LeavesRateLimitToCaller && CanBeAdmitted(),
        StatusRules.ServiceUnavailable => call.History.CountOf(status) < options.MaxAttemptsWhileDisabled,
        _ => true,
    };

    /// <summary>Whether the attempts so far were not carried out, or another one does no more than they did.</summary>
    private bool IsHarmless() => call.Operation.IsIdempotent || !call.History.HasUnknownOutcomeOnFailure;

    /// <summary>What the venue asks for is the least that is waited: our own wait, which grows, is waited as well.</summary>
    private static TimeSpan Longer(TimeSpan? asked, TimeSpan own) => asked > own ? asked.Value : own;

    private TimeSpan? Asked(HttpResponseMessage response)
        => RetryAfter.Of(response, call.TimeProvider)
            ?? (BodyOf(response) is { } body ? VenueError.Read(body.ErrorText(), response.Content.Headers.ContentType?.MediaType).RetryAfter : null)
            ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? UntilReset(response) : null);

    private TimeSpan? UntilReset(HttpResponseMessage response)
        => RateLimitHeaders.Read(response)?.ResetAt is { } reset ? RetryAfter.Until(reset, response, call.TimeProvider) : null;

    /// <summary>A request that costs more than a full bucket holds is never admitted. Where the venue names no tier, it is taken for the lowest.</summary>
    private bool CanBeAdmitted() => call.Operation.TokenCost.Of(ItemsOfBody()) <= (SignerTier.Of(call.History.RateLimit) ?? SignerTier.Lowest).Burst;

    private int ItemsOfBody()
    {
        if (call.Body.IsEmpty)
        {
            return 0;
        }

        var reader = new Utf8JsonReader(call.Body.Span);
        var items = 0;
        while (reader.Read())
        {
            items += reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.String ? 1 : 0;
        }

        return items;
    }

    private static ResponseBody? BodyOf(HttpResponseMessage response) => (response.Content as ReadContent)?.Body;

    private TimeSpan Doubled(TimeSpan first, int times)
        => TimeSpan.FromTicks((long)Math.Min(first.Ticks * Math.Pow(2, times), options.MaxDelay.Ticks));
}
