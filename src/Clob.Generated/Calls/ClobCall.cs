using Clob.Authentication;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// One call while its request is under way. It rides in the request's options, so that the handler closest to the network can sign
/// each attempt, also of a copy of the request that has its options.
/// </summary>
internal sealed class ClobCall(
    ClobOperation operation, string path, ReadOnlyMemory<byte> body, RequestAuthenticator? authenticator, TimeProvider timeProvider)
{
    private static readonly HttpRequestOptionsKey<ClobCall> Key = new("Clob.Call");

    private long? _firstAttemptAt;
    private int _isOver;
    private string? _signature;

    // A response that comes late can echo an earlier one.
    private List<string>? _earlierSignatures;

    public ClobOperation Operation => operation;

    public TimeProvider TimeProvider => timeProvider;

    /// <summary>Gets what signs the attempts; null where nothing signs them.</summary>
    public RequestAuthenticator? Authenticator => authenticator;

    public bool IsSigned => authenticator is not null;

    /// <summary>Gets the attempts, and what is known of each.</summary>
    public required CallHistory History { get; init; }

    /// <summary>Gets how many bytes of a response are read before it counts as unreadable.</summary>
    public required int ResponseLimit { get; init; }

    /// <summary>Gets how many orders the request names.</summary>
    public int SubmittedIds { get; init; }

    /// <summary>Gets whether the status says all of a success, whose body is not read.</summary>
    public bool IgnoresBody { get; init; }

    /// <summary>Gets whether the caller waits for tokens of the signer's bucket itself, and is told of a 429 without a retry.</summary>
    public bool LeavesRateLimitToCaller { get; init; }

    /// <summary>Gets or sets how many attempts there may be, and until when.</summary>
    public AttemptLimits Limits { get; set; } = AttemptLimits.CreateDefault(operation);

    /// <summary>Gets or sets whether the body was handed over to be written, where no handler below tells of attempts.</summary>
    public bool IsBodyWritten { get; set; }

    /// <summary>Gets the second for which the last attempt was signed; null where none was.</summary>
    public long? SignedSecond { get; private set; }

    /// <summary>Gets how long ago the first attempt began; zero before it.</summary>
    public TimeSpan Elapsed => _firstAttemptAt is { } start ? timeProvider.GetElapsedTime(start) : TimeSpan.Zero;

    private bool IsOver => Volatile.Read(ref _isOver) != 0;

    public static ClobCall? Of(HttpRequestMessage request)
        => request.Options.TryGetValue(Key, out var call) ? call : null;

    /// <summary>Returns whether a response has the status of a success of the operation.</summary>
    public bool IsSuccess(HttpResponseMessage response) => operation.IsSuccess((int)response.StatusCode);

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

    /// <summary>
    /// Ends the call before its caller is told of its outcome: from now on nothing is sent, by any handler that still holds the request.
    /// </summary>
    public void End() => Interlocked.Exchange(ref _isOver, 1);

    /// <summary>Signs the request, unless it is signed for this second already.</summary>
    public ValueTask SignForNowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (authenticator is null)
        {
            return default;
        }

        var now = UnixSeconds();
        if (authenticator.SignedSecondOf(request) == now)
        {
            SignedSecond = now;
            return default;
        }

        var signing = authenticator.SignAsync(request, now, path, body, cancellationToken);
        if (!signing.IsCompletedSuccessfully)
        {
            return AwaitSignatureAsync(signing, now);
        }

        NoteSignature(signing.Result, now);
        return default;
    }

    /// <summary>Notes that the request is being written to a connection.</summary>
    /// <exception cref="HttpRequestException">
    /// The call is over; or the request was written before, its connection was lost, and it must not be written again now.
    /// </exception>
    public void Written(HttpRequestMessage request)
    {
        if (History.Of(request) is not { } attempt)
        {
            return;
        }

        if (attempt.IsWritten && WhyNotWrittenAgain(attempt) is { } why)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The connection was lost. {why}");
        }

        attempt.Written();
        if (IsOver)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, $"{operation.Id}: The call is over. The request is not written.");
        }
    }

    /// <summary>Creates what finds an echo of the request.</summary>
    public SecretRedactor CreateRedactor()
        => authenticator is null ? SecretRedactor.None
            : _signature is null ? SecretRedactor.Create(authenticator.Secrets)
            : SecretRedactor.Create(authenticator.Secrets, [_signature, .. _earlierSignatures ?? []]);

    private async ValueTask AwaitSignatureAsync(ValueTask<string> signing, long second)
        => NoteSignature(await signing.ConfigureAwait(false), second);

    private void NoteSignature(string signature, long second)
    {
        if (_signature is not null)
        {
            (_earlierSignatures ??= []).Add(_signature);
        }

        _signature = signature;
        SignedSecond = second;
    }

    private string? WhyNotAgain()
        => History.Attempts < Limits.MaxAttempts
            ? Elapsed > Limits.Duration
                ? FormattableString.Invariant($"Its first attempt began more than {Limits.Duration.TotalSeconds:0.###} s ago.")
                : null
            : Limits.MaxAttempts == 1 ? "Its only attempt is used up."
            : FormattableString.Invariant($"All of its {Limits.MaxAttempts} attempts are used up.");

    private string? WhyNotWrittenAgain(CallAttempt attempt)
        => !operation.IsIdempotent ? "The request is not idempotent, so it is not sent again."
            : WhyNotAgain() is { } why ? why

            // One connection may have been idle for too long. After two, what helps is a wait, which is the work of a handler above.
            : attempt.Count > 1 ? "The one before it was lost too, so the request is not sent again without a wait."
            : IsSigned && SignedSecond != UnixSeconds() ? "The request is not sent again with an old signature."
            : null;

    private long UnixSeconds() => timeProvider.GetUtcNow().ToUnixTimeSeconds();
}
