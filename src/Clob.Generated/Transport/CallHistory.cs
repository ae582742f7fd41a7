using System.Net;

namespace Clob.Transport;

/// <summary>
/// What became of the attempts of one call. An attempt whose outcome is unknown stays in it, whatever comes later.
/// </summary>
internal sealed class CallHistory
{
    private bool _isWatched;
    private int _writes;

    /// <summary>How often the request was sent, or tried to be.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whether the last attempt was written to a connection.</summary>
    public bool IsWritten => _writes > 0;

    /// <summary>What became of the last attempt.</summary>
    public AttemptOutcome Last { get; private set; }

    /// <summary>Whether any attempt may have been carried out without an answer that says so.</summary>
    public bool HasUnknownOutcome { get; private set; }

    /// <summary>The status of the last attempt whose outcome is unknown; null where none came.</summary>
    public int? UnknownStatus { get; private set; }

    /// <summary>The status of the last attempt; null where none came.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>Whether any attempt was refused for its signer's rate limit.</summary>
    public bool WasRateLimited { get; private set; }

    /// <summary>The last that the venue said of the signer's rate limit; null where it said nothing.</summary>
    public RateLimitStatus? RateLimit { get; private set; }

    /// <summary>Whether with this status nothing was carried out: a redirect, and all that says no to the request itself.</summary>
    public static bool IsRefusal(int status) => status is (>= 300 and <= 429) or (int)HttpStatusCode.ServiceUnavailable;

    /// <summary>An attempt begins.</summary>
    /// <param name="isWatched">Whether <see cref="Written"/> will tell when the request is written to a connection.</param>
    public void Begin(bool isWatched)
    {
        Attempts++;
        Last = AttemptOutcome.NotSent;
        LastStatus = null;
        _isWatched = isWatched;
        _writes = 0;
    }

    /// <summary>An attempt that no handler has noted.</summary>
    /// <returns>Whether there is one: false where handlers have noted theirs.</returns>
    public bool BeginUnseen()
    {
        if (Attempts > 0)
        {
            return false;
        }

        Begin(isWatched: false);
        return true;
    }

    /// <summary>The request is written to a connection. A second time, where the first connection was lost and the handler took another.</summary>
    public void Written()
    {
        if (++_writes > 1)
        {
            Attempts++;
        }
    }

    public void Answered(HttpResponseMessage response)
    {
        RateLimit = RateLimitHeaders.Read(response) ?? RateLimit;

        // HTTP/2 says of a stream that was not touched that it was not, and only such a stream is sent again.
        if (_writes > 1 && response.Version < HttpVersion.Version20)
        {
            Unknown(status: null);
        }

        var status = (int)response.StatusCode;
        LastStatus = status;
        WasRateLimited |= response.StatusCode == HttpStatusCode.TooManyRequests;
        if (response.StatusCode == HttpStatusCode.OK)
        {
            Last = AttemptOutcome.Answered;
        }
        else if (IsRefusal(status))
        {
            Last = AttemptOutcome.Refused;
        }
        else
        {
            Unknown(status);
        }
    }

    /// <summary>The attempt ended without the head of an answer.</summary>
    public void Failed(Exception exception)
    {
        if (_isWatched ? IsWritten : !ConnectionFailure.IsBeforeTheRequest(exception))
        {
            Unknown(status: null);
        }
    }

    /// <summary>The head of an answer came, and not all of its body, or none that can be read.</summary>
    public void Unreadable(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            Unknown((int)response.StatusCode);
        }
    }

    private void Unknown(int? status)
    {
        Last = AttemptOutcome.Unknown;
        HasUnknownOutcome = true;
        UnknownStatus = status;
    }
}
