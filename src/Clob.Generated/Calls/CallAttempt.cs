using System.Net;
using Clob.Spec;

namespace Clob.Calls;

/// <summary>One attempt of a call, and what is known of it.</summary>
/// <param name="request">The request that is sent; a handler may send copies of it.</param>
/// <param name="isWatched">Whether <see cref="Written"/> tells when the request is written to a connection.</param>
/// <param name="previous">The attempt that began before this one; null for the first.</param>
internal sealed class CallAttempt(HttpRequestMessage request, bool isWatched, CallAttempt? previous)
{
    private int _writes;
    private bool _isEnded;
    private bool _isWriteLost;

    public CallAttempt? Previous => previous;

    /// <summary>Gets how many times the request was written to a connection, or 1 where that is not known.</summary>
    public int Count => Math.Max(1, _writes);

    public bool IsWritten => _writes > 0;

    public AttemptOutcome Outcome { get; private set; } = AttemptOutcome.NotSent;

    /// <summary>Gets whether it may have been carried out without a response that says so; also while it is under way.</summary>
    public bool MayBeCarriedOut => Outcome == AttemptOutcome.Unknown || _isWriteLost || (!_isEnded && (!isWatched || IsWritten));

    /// <summary>Gets the response; null where none came.</summary>
    public HttpResponseMessage? Response { get; private set; }

    /// <summary>Gets the status of the response; null where none came.</summary>
    public int? Status => (int?)Response?.StatusCode;

    /// <summary>Gets whether the status is one of a success, also where the body cannot be read.</summary>
    public bool HasSuccessStatus { get; private set; }

    /// <summary>Gets what the response says of the signer's rate limit; null where it says nothing.</summary>
    public RateLimitStatus? RateLimit { get; private set; }

    /// <summary>Returns whether this is the attempt of a request that is being sent.</summary>
    public bool IsOf(HttpRequestMessage sent) => !_isEnded && ReferenceEquals(request, sent);

    /// <summary>
    /// Notes that the request is written to a connection: again, where the first connection was lost and the handler took another.
    /// </summary>
    public void Written() => Interlocked.Increment(ref _writes);

    /// <summary>Notes the head of the response. A 400 is no refusal until its body was read, see <see cref="Confirm"/>.</summary>
    /// <param name="response">The response.</param>
    /// <param name="isSuccess">Whether its status is one of a success of the operation.</param>
    public void Answered(HttpResponseMessage response, bool isSuccess)
    {
        // HTTP/2 says of a stream that was not touched that it was not, and only such a stream is written again.
        _isWriteLost = _writes > 1 && response.Version < HttpVersion.Version20;
        RateLimit = RateLimitHeaders.Read(response);
        Response = response;
        HasSuccessStatus = isSuccess;
        End(isSuccess ? AttemptOutcome.Answered
            : StatusMeaning.Of(response).IsRefusal ? AttemptOutcome.Refused
            : AttemptOutcome.Unknown);
    }

    /// <summary>Notes that no response came.</summary>
    /// <param name="exception">The reason.</param>
    /// <param name="isSent">Whether it is known that the request was written, regardless of the reason.</param>
    public void Failed(Exception exception, bool isSent = false)
        => End(
            isSent || (isWatched ? IsWritten : !ConnectionFailure.IsBeforeTheRequest(exception))
                ? AttemptOutcome.Unknown
                : AttemptOutcome.NotSent);

    /// <summary>Notes that nothing was sent, because no more attempts are allowed.</summary>
    public void Refuse() => End(AttemptOutcome.NotSent);

    /// <summary>Notes that the body of a 400 was read whole, and takes nothing back: the request was refused.</summary>
    public void Confirm()
    {
        if (Status == StatusMeaning.BadRequest)
        {
            Outcome = AttemptOutcome.Refused;
        }
    }

    /// <summary>Notes that the response does not tell whether the request was carried out: it cannot be read, or says so.</summary>
    public void Unclear()
    {
        if (Outcome is AttemptOutcome.Answered or AttemptOutcome.Refused)
        {
            Outcome = AttemptOutcome.Unknown;
        }
    }

    private void End(AttemptOutcome outcome)
    {
        Outcome = outcome;
        _isEnded = true;
    }
}
