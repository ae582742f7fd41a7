using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// The attempts of one call and what is known of each. An attempt whose outcome is unknown stays in it whatever comes later;
/// attempts that a handler sends side by side are kept apart.
/// </summary>
internal sealed class CallHistory
{
    private CallAttempt? _latest;

    /// <summary>Gets how many times the request was sent, or tried to be.</summary>
    public int Attempts => Sum(static attempt => attempt.Count);

    /// <summary>Gets what is known of the attempt that began last.</summary>
    public AttemptOutcome Last => _latest?.Outcome ?? AttemptOutcome.NotSent;

    /// <summary>Gets the status of the attempt that began last; null where none came.</summary>
    public int? LastStatus => _latest?.Status;

    /// <summary>Gets whether the attempt that began last has the status of a success, also where its body cannot be read.</summary>
    public bool HasLastSuccessStatus => _latest?.HasSuccessStatus == true;

    /// <summary>Gets the response to the attempt that began last, which a handler may have disposed; null where none came.</summary>
    public HttpResponseMessage? LastResponse => _latest?.Response;

    /// <summary>Gets whether anything left this process, as far as is known.</summary>
    public bool IsSent => Find(static attempt => attempt.Outcome != AttemptOutcome.NotSent || attempt.MayBeCarriedOut) is not null;

    /// <summary>
    /// Gets whether an attempt may have been carried out without a response that says so. A response that was read says so for one
    /// attempt: of two that were answered, one was passed over.
    /// </summary>
    public bool HasUnknownOutcome => Find(static attempt => attempt.MayBeCarriedOut) is not null || Answers > 1;

    /// <summary>Gets the same for a call that brought no response that can be read.</summary>
    public bool HasUnknownOutcomeOnFailure => HasUnknownOutcome || Answers > 0;

    /// <summary>Gets the status of the last attempt whose outcome is unknown; null where none came.</summary>
    public int? UnknownStatus
        => (Find(static attempt => attempt.MayBeCarriedOut) ?? Find(static attempt => attempt.Outcome == AttemptOutcome.Answered))?.Status;

    /// <summary>Gets whether any attempt was refused for its signer's rate limit.</summary>
    public bool WasRateLimited => CountOf(StatusMeaning.TooManyRequests) > 0;

    /// <summary>Gets the last that the venue said of the signer's rate limit; null where it said nothing.</summary>
    public RateLimitStatus? RateLimit => Find(static attempt => attempt.RateLimit is not null)?.RateLimit;

    private int Answers => Sum(static attempt => attempt.Outcome == AttemptOutcome.Answered ? 1 : 0);

    /// <summary>Notes that an attempt begins.</summary>
    /// <param name="request">What is sent.</param>
    /// <param name="isWatched">Whether it will be told when the request is written to a connection.</param>
    public CallAttempt Begin(HttpRequestMessage request, bool isWatched)
    {
        while (true)
        {
            var previous = _latest;
            var attempt = new CallAttempt(request, isWatched, previous);
            if (Interlocked.CompareExchange(ref _latest, attempt, previous) == previous)
            {
                return attempt;
            }
        }
    }

    /// <summary>Returns the attempt that is sending a request; null where there is none.</summary>
    public CallAttempt? Of(HttpRequestMessage request)
    {
        var attempt = _latest;
        while (attempt is not null && !attempt.IsOf(request))
        {
            attempt = attempt.Previous;
        }

        return attempt;
    }

    /// <summary>Returns how many attempts were answered with a status.</summary>
    public int CountOf(int status)
    {
        var count = 0;
        for (var attempt = _latest; attempt is not null; attempt = attempt.Previous)
        {
            count += attempt.Status == status ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Notes that a response does not tell whether its request was carried out. A handler may have put it in place of the one that came.
    /// </summary>
    public void Unclear(HttpResponseMessage response)
        => (Of(response) ?? Find(attempt => attempt.Status == (int)response.StatusCode))?.Unclear();

    /// <summary>Notes that the body of a 400 takes nothing back.</summary>
    public void Confirm(HttpResponseMessage response) => Of(response)?.Confirm();

    private CallAttempt? Of(HttpResponseMessage response) => Find(attempt => ReferenceEquals(attempt.Response, response));

    private CallAttempt? Find(Func<CallAttempt, bool> isMeant)
    {
        var attempt = _latest;
        while (attempt is not null && !isMeant(attempt))
        {
            attempt = attempt.Previous;
        }

        return attempt;
    }

    private int Sum(Func<CallAttempt, int> count)
    {
        var sum = 0;
        for (var attempt = _latest; attempt is not null; attempt = attempt.Previous)
        {
            sum += count(attempt);
        }

        return sum;
    }
}
