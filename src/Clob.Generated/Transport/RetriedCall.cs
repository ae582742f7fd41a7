using System.Net;
using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace Clob.Transport;

/// <summary>One call while it is sent again and again: whether once more, and after which wait.</summary>
internal sealed class RetriedCall(ClobCall call, ClobRetryOptions options)
{
    private const HttpStatusCode TooEarly = (HttpStatusCode)425;

    private readonly long _start = call.TimeProvider.GetTimestamp();
    private int _timesDisabled;

    /// <summary>The wait before the next attempt, once <see cref="IsToBeSentAgain"/> has said that there is one.</summary>
    public TimeSpan NextWait { get; private set; }

    private TimeSpan Window => call.Operation.IsByScope ? options.ScopeWindow : options.Window;

    /// <summary>Whether another attempt may help, does no harm, and can begin in time.</summary>
    /// <param name="outcome">Of the last attempt.</param>
    /// <param name="retries">How many attempts came before it.</param>
    public bool IsToBeSentAgain(Outcome<HttpResponseMessage> outcome, int retries)
    {
        // Without a handler below that signs and notes, nothing is known, and the signature would be an old one.
        if (call.History.Attempts == 0 || WaitAfter(outcome, retries) is not { } wait)
        {
            return false;
        }

        NextWait = wait + (wait * (options.Jitter * Random.Shared.NextDouble()));
        return call.TimeProvider.GetElapsedTime(_start) + NextWait <= Window;
    }

    private TimeSpan? WaitAfter(Outcome<HttpResponseMessage> outcome, int retries) => outcome switch
    {
        { Result: { } response } => WaitAfter(response, retries),
        { Exception: TimeoutRejectedException } when IsHarmless() => Doubled(options.FailedDelay, retries),
        { Exception: { } exception } when ConnectionFailure.MayPass(exception) && IsHarmless() => Doubled(options.FailedDelay, retries),
        _ => null,
    };

    private TimeSpan? WaitAfter(HttpResponseMessage response, int retries) => response.StatusCode switch
    {
        TooEarly => Asked(response) ?? Doubled(options.RefusedDelay, retries),
        HttpStatusCode.TooManyRequests => !call.LeavesRateLimitToCaller && CanBeAdmitted()
            ? Asked(response) ?? UntilReset(response) ?? Doubled(options.RefusedDelay, retries)
            : null,
        HttpStatusCode.ServiceUnavailable => ++_timesDisabled < options.MaxAttemptsWhileDisabled
            ? Asked(response) ?? Doubled(options.RefusedDelay, retries)
            : null,
        HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout when IsHarmless()
            => Doubled(options.FailedDelay, retries),

        // The answer broke off.
        HttpStatusCode.OK when BodyOf(response).BrokenBy is not null && IsHarmless() => Doubled(options.FailedDelay, retries),
        _ => null,
    };

    /// <summary>Whether the last attempt was not carried out, or may be carried out twice.</summary>
    private bool IsHarmless() => call.Operation.IsIdempotent || call.History.Last is AttemptOutcome.NotSent or AttemptOutcome.Refused;

    private TimeSpan? Asked(HttpResponseMessage response)
        => RetryAfter.Of(response, call.TimeProvider)
            ?? VenueError.Read(BodyOf(response).Text(ResponseBody.ErrorLimit), response.Content.Headers.ContentType?.MediaType).RetryAfter;

    private TimeSpan? UntilReset(HttpResponseMessage response)
        => call.History.RateLimit?.ResetAt is { } reset && RetryAfter.Until(reset, response, call.TimeProvider) is var wait && wait > TimeSpan.Zero
            ? wait
            : null;

    /// <summary>A request that costs more than a full bucket holds is never admitted. Where the venue names no tier, it is taken for the lowest.</summary>
    private bool CanBeAdmitted() => call.Operation.TokenCost.Of(ItemsOfBody()) <= (SignerTier.Of(call.History.RateLimit) ?? SignerTier.Lowest).Burst;

    private int ItemsOfBody()
    {
        var reader = new Utf8JsonReader(call.Body.Span);
        var items = 0;
        while (reader.Read())
        {
            items += reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.String ? 1 : 0;
        }

        return items;
    }

    private static ResponseBody BodyOf(HttpResponseMessage response) => ((ReadContent)response.Content).Body;

    private TimeSpan Doubled(TimeSpan first, int times)
    {
        var wait = first * Math.Pow(2, times);
        return wait < options.MaxDelay ? wait : options.MaxDelay;
    }
}
