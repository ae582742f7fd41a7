using System.Globalization;
using Clob.Authentication;

namespace Clob.Transport;

/// <summary>
/// What is known of one call while its request is under way. It rides in the request's options, so that a handler
/// that sends the request again, or a copy of it with its options, can have it signed again.
/// </summary>
internal sealed class ClobCall(ClobOperation operation, string path, ReadOnlyMemory<byte> body, L2Signer? signer, TimeProvider timeProvider)
{
    private static readonly HttpRequestOptionsKey<ClobCall> Key = new("Clob.Call");

    public ClobOperation Operation => operation;

    public TimeProvider TimeProvider => timeProvider;

    public static ClobCall? Of(HttpRequestMessage request)
        => request.Options.TryGetValue(Key, out var call) ? call : null;

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>Signs the request, unless it is signed for this very second already.</summary>
    public void SignForNow(HttpRequestMessage request)
    {
        if (signer is null)
        {
            return;
        }

        var now = timeProvider.GetUtcNow().ToUnixTimeSeconds();
        if (L2Headers.SignedSecond(request) != now)
        {
            L2Headers.Write(request, signer, now, path, body.Span);
        }
    }

    /// <summary>What a caller sees when the time of the call is over; shaped as HttpClient's own time-out is.</summary>
    public TaskCanceledException TimedOut(TimeSpan timeout, OperationCanceledException cause)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation.Id}: no whole answer within {timeout.TotalSeconds:0.###} s. Whether it was carried out is unknown: ask for the orders, or send it again.");
        return new TaskCanceledException(message, new TimeoutException(message, cause));
    }

    /// <summary>What a caller sees whose token was canceled before the call.</summary>
    public TaskCanceledException NotSent(CancellationToken callersToken)
        => new($"{operation.Id}: given up by its caller before anything was sent.", innerException: null, callersToken);

    /// <summary>What a caller sees after giving up: an exception with the caller's own token.</summary>
    public TaskCanceledException GivenUp(OperationCanceledException cause, CancellationToken callersToken)
        => new($"{operation.Id}: given up by its caller. Whether it was carried out is unknown.", cause, callersToken);

    /// <summary>Takes out what an echo of the request would betray.</summary>
    public string Redact(string text, HttpRequestMessage request)
        => signer is null ? text : L2Headers.Redact(text, signer, request);
}
