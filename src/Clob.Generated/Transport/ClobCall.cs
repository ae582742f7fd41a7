using System.Globalization;
using Clob.Authentication;

namespace Clob.Transport;

/// <summary>
/// What is known of one call while its request is under way. It rides in the request's options, so that a handler
/// that sends the request again, or a copy of it with its options, can have it signed again.
/// </summary>
internal sealed class ClobCall(
    ClobOperation operation, string path, ReadOnlyMemory<byte> body, L2Signer? signer, int answerLimit, TimeProvider timeProvider)
{
    /// <summary>What is said of a call of which nobody knows whether it was carried out.</summary>
    public const string UnknownOutcome = "Whether it was carried out is unknown: ask for the orders, or send it again.";

    private static readonly HttpRequestOptionsKey<ClobCall> Key = new("Clob.Call");

    public ClobOperation Operation => operation;

    public ReadOnlyMemory<byte> Body => body;

    public bool IsSigned => signer is not null;

    /// <summary>How many bytes of an answer are read before it counts as unreadable.</summary>
    public int AnswerLimit => answerLimit;

    public TimeProvider TimeProvider => timeProvider;

    public CallHistory History { get; } = new();

    /// <summary>Whether a refusal for the signer's rate (429) comes back immediately, because the caller paces.</summary>
    public bool LeavesRateLimitToCaller { get; set; }

    public static ClobCall? Of(HttpRequestMessage request)
        => request.Options.TryGetValue(Key, out var call) ? call : null;

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>Signs a request that has just been made.</summary>
    public void Sign(HttpRequestMessage request)
    {
        if (signer is not null)
        {
            L2Headers.Add(request, signer, UnixSeconds(), path, body.Span);
        }
    }

    /// <summary>Signs the request again, unless it is signed for this very second already.</summary>
    public void SignForNow(HttpRequestMessage request)
    {
        if (signer is null)
        {
            return;
        }

        var now = UnixSeconds();
        if (L2Headers.SignedSecond(request) != now)
        {
            L2Headers.Replace(request, signer, now, path, body.Span);
        }
    }

    /// <summary>The request is being written to a connection.</summary>
    /// <exception cref="HttpRequestException">It is so for the second time, and the signature is of the first.</exception>
    public void Written(HttpRequestMessage request)
    {
        if (History.IsWritten && L2Headers.SignedSecond(request) != UnixSeconds())
        {
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded, "The connection was lost, and the request is not sent again with an old signature.");
        }

        History.Written();
    }

    /// <summary>What a caller sees when the time of the call is over; shaped as HttpClient's own time-out is.</summary>
    public TaskCanceledException TimedOut(TimeSpan timeout, Exception cause)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"{operation.Id}: no whole answer within {timeout.TotalSeconds:0.###} s. {WhatIsKnown()}");
        return new TaskCanceledException(message, new TimeoutException(message, cause));
    }

    /// <summary>What a caller sees whose token was canceled before the call.</summary>
    public TaskCanceledException NotSent(CancellationToken callersToken)
        => new($"{operation.Id}: given up by its caller before anything was sent.", innerException: null, callersToken);

    /// <summary>What a caller sees after giving up: an exception with the caller's own token.</summary>
    public TaskCanceledException GivenUp(OperationCanceledException cause, CancellationToken callersToken)
        => new($"{operation.Id}: given up before its answer came. {WhatIsKnown()}", cause, callersToken);

    /// <summary>What a caller sees where the last attempt was not sent, but an earlier one may have been carried out.</summary>
    public HttpRequestException NotSentAgain(HttpRequestException cause)
        => new(HttpRequestError.Unknown, $"{operation.Id}: {cause.Message} {WhatIsKnown()}", cause);

    /// <summary>Takes out what an echo of the request would betray.</summary>
    public string Redact(string text, HttpRequestMessage request)
        => signer is null ? text : L2Headers.Redact(text, signer, request);

    private string WhatIsKnown() => History switch
    {
        { HasUnknownOutcome: true } => UnknownOutcome,
        { Last: AttemptOutcome.NotSent } => "Nothing was sent.",
        _ => "It was refused, and not carried out.",
    };

    private long UnixSeconds() => timeProvider.GetUtcNow().ToUnixTimeSeconds();
}
