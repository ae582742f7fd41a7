using System.Globalization;
using Clob.Authentication;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// What is known of one call while its request is under way. It rides in the request's options, so that the handler closest to
/// the network can sign each attempt, also of a copy of the request that has its options.
/// </summary>
internal sealed class ClobCall(
    ClobOperation operation, string path, ReadOnlyMemory<byte> body, L2Signer? signer, int answerLimit, TimeProvider timeProvider)
{
    /// <summary>What is said of a call of which nobody knows whether it was carried out.</summary>
    public const string UnknownOutcome = "Whether it was carried out is unknown: ask for the orders, or send it again.";

    private static readonly HttpRequestOptionsKey<ClobCall> Key = new("Clob.Call");

    private long? _firstAttemptAt;
    private int _isOver;
    private string? _signature;

    // An earlier one can be echoed by a response that comes late.
    private List<string>? _earlierSignatures;

    public ClobOperation Operation => operation;

    public ReadOnlyMemory<byte> Body => body;

    public bool IsSigned => signer is not null;

    /// <summary>Whose API key signs; null where nobody's does.</summary>
    public ApiCredentials? Credentials => signer?.Credentials;

    /// <summary>How many bytes of an answer are read before it counts as unreadable.</summary>
    public int AnswerLimit => answerLimit;

    public TimeProvider TimeProvider => timeProvider;

    public CallHistory History { get; } = new();

    /// <summary>How many attempts there may be, and until when.</summary>
    public AttemptLimits Limits { get; set; } = AttemptLimits.CreateDefault(operation);

    /// <summary>Whether the caller waits for tokens of the signer's bucket itself, and wants to know of a 429 immediately.</summary>
    public bool LeavesRateLimitToCaller { get; set; }

    /// <summary>Whether the body was handed over to be written, where no handler below tells of attempts.</summary>
    public bool IsBodyWritten { get; set; }

    /// <summary>The second for which the last attempt was signed; null where none was.</summary>
    public long? SignedSecond { get; private set; }

    /// <summary>How long ago the first attempt began; zero before it.</summary>
    public TimeSpan Elapsed => _firstAttemptAt is { } start ? timeProvider.GetElapsedTime(start) : TimeSpan.Zero;

    private bool IsOver => Volatile.Read(ref _isOver) != 0;

    public static ClobCall? Of(HttpRequestMessage request)
        => request.Options.TryGetValue(Key, out var call) ? call : null;

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>Begins an attempt.</summary>
    /// <exception cref="AttemptRefusedException">The call is over, or its limits do not allow another attempt.</exception>
    public CallAttempt Begin(HttpRequestMessage request, bool isWatched)
    {
        if (WhyNotAgain() is { } why)
        {
            throw new AttemptRefusedException($"{operation.Id}: {why} It was not sent again.");
        }

        _firstAttemptAt ??= timeProvider.GetTimestamp();
        var attempt = History.Begin(request, isWatched);

        // The other way round than in End: either this sees that the call is over, or what is told of the call sees the attempt.
        if (IsOver)
        {
            attempt.Refuse();
            throw new AttemptRefusedException($"{operation.Id}: The call is over. It was not sent.");
        }

        return attempt;
    }

    /// <summary>Ends the call before its caller is told what became of it: from now on nothing is sent, whoever still holds the request.</summary>
    public void End() => Interlocked.Exchange(ref _isOver, 1);

    /// <summary>Signs the request, unless it is signed for this very second already.</summary>
    public void SignForNow(HttpRequestMessage request)
    {
        if (signer is null)
        {
            return;
        }

        var now = UnixSeconds();
        if (L2Headers.SignedSecond(request) != now)
        {
            var signature = L2Headers.Replace(request, signer, now, path, body.Span);
            if (_signature is not null)
            {
                (_earlierSignatures ??= []).Add(_signature);
            }

            _signature = signature;
        }

        SignedSecond = now;
    }

    /// <summary>Notes that the request is being written to a connection.</summary>
    /// <exception cref="HttpRequestException">The call is over; or the request was written before, its connection was lost, and it must not be written again.</exception>
    public void Written(HttpRequestMessage request)
    {
        if (History.Of(request) is not { } attempt)
        {
            return;
        }

        if (attempt.IsWritten && WhyNotWrittenAgain() is { } why)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The connection was lost. {why}");
        }

        attempt.Written();
        if (IsOver)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, $"{operation.Id}: The call is over. The request is not written.");
        }
    }

    /// <summary>What a caller sees of a failure: an exception of a documented type, with what is known of the request, and clean.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="timeout">The time of the call, where it is over; else null.</param>
    /// <param name="callersToken">The token that the caller passed.</param>
    public Exception Explain(Exception exception, TimeSpan? timeout, CancellationToken callersToken) => exception switch
    {
        OperationCanceledException canceled when callersToken.IsCancellationRequested => GivenUp(canceled, callersToken),
        OperationCanceledException canceled when timeout is { } time => TimedOut(time, canceled),
        HttpRequestException lost when History is { Last: AttemptOutcome.NotSent, IsSent: true } => NotSentAgain(lost),
        AttemptRefusedException refusal => Exhausted(refusal),
        ClobApiException or HttpRequestException or TaskCanceledException => Clean(exception),
        _ when History.IsSent => Unexpected(exception),
        _ => Clean(exception),
    };

    /// <summary>What a caller sees when the time of the call is over; shaped as HttpClient's own time-out is.</summary>
    public TaskCanceledException TimedOut(TimeSpan timeout, Exception cause)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"{operation.Id}: no whole answer within {timeout.TotalSeconds:0.###} s. {WhatIsKnown()}");
        return new TaskCanceledException(message, new TimeoutException(message, Clean(cause)));
    }

    /// <summary>What a caller sees whose token was canceled before the call.</summary>
    public TaskCanceledException NotSent(CancellationToken callersToken)
        => new($"{operation.Id}: given up by its caller before anything was sent.", innerException: null, callersToken);

    /// <summary>What a caller sees after giving up: an exception with the caller's own token.</summary>
    public TaskCanceledException GivenUp(OperationCanceledException cause, CancellationToken callersToken)
        => new($"{operation.Id}: given up before its answer came. {WhatIsKnown()}", Clean(cause), callersToken);

    /// <summary>What a caller sees where the last attempt was not sent, but an earlier one may have been carried out.</summary>
    public HttpRequestException NotSentAgain(HttpRequestException cause)
    {
        var clean = Clean(cause);
        return new(HttpRequestError.Unknown, $"{operation.Id}: {ExceptionText.MessageOf(clean)} {WhatIsKnown()}", clean);
    }

    /// <summary>What a caller sees where a handler failed in a way that says nothing of the request, which was sent.</summary>
    public Exception Unexpected(Exception cause)
    {
        var message = $"{operation.Id}: a handler failed with an unexpected {cause.GetType().Name}. {WhatIsKnown()}";
        return cause is OperationCanceledException
            ? new TaskCanceledException(message, Clean(cause))
            : new HttpRequestException(HttpRequestError.Unknown, message, Clean(cause));
    }

    /// <summary>What a caller sees where a handler asked for more attempts than the limits allow: the failure of the last attempt.</summary>
    public Exception Exhausted(AttemptRefusedException refusal)
    {
        var message = $"{refusal.Message} {WhatIsKnown()}";
        return History.LastStatus is { } status and not StatusRules.Ok
            ? new ClobApiException($"{message} The last status is {status}.", status)
            {
                Operation = operation,
                Attempts = History.Attempts,
                IsOutcomeUnknown = History.HasUnknownOutcomeOnFailure,
            }
            : new HttpRequestException(message);
    }

    /// <summary>Finds what an echo of the request would reveal.</summary>
    public SecretRedactor CreateRedactor() => _signature is null
        ? SecretRedactor.Of(signer)
        : SecretRedactor.Of(signer, [_signature, .. _earlierSignatures ?? []]);

    /// <summary>Takes an echo of the request out of what is seen of a response above the handler that signs.</summary>
    public void Clean(HttpResponseMessage response) => CleanResponse.Clean(response, this);

    /// <summary>The exception without an echo of the request; the same one where it has none.</summary>
    public Exception Clean(Exception exception) => CleanException.Of(exception, CreateRedactor());

    private string WhatIsKnown() => History switch
    {
        { HasUnknownOutcomeOnFailure: true } => UnknownOutcome,
        { IsSent: false } => "Nothing was sent.",
        _ => "It was refused, and not carried out.",
    };

    private string? WhyNotAgain()
        => History.Attempts >= Limits.MaxAttempts ? string.Create(CultureInfo.InvariantCulture, $"All of its {Limits.MaxAttempts} attempts are used up.")
            : Elapsed > Limits.Window ? string.Create(CultureInfo.InvariantCulture, $"Its first attempt began more than {Limits.Window.TotalSeconds:0.###} s ago.")
            : null;

    private string? WhyNotWrittenAgain()
        => !operation.IsIdempotent ? "The request is not idempotent, so it is not sent again."
            : WhyNotAgain() ?? (signer is not null && SignedSecond != UnixSeconds() ? "The request is not sent again with an old signature." : null);

    private long UnixSeconds() => timeProvider.GetUtcNow().ToUnixTimeSeconds();
}
