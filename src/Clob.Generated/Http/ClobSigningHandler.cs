using System.Diagnostics.CodeAnalysis;
using Clob.Authentication;
using Clob.Calls;
using Clob.Spec;
using Clob.Telemetry;

namespace Clob.Http;

/// <summary>
/// Signs each attempt of a request of <see cref="ClobClient"/> for the second in which it goes out: after a retry, after a wait
/// in a queue, and on a copy of the request. It also notes the outcome of each attempt, and refuses attempts that the limits of
/// the call do not allow.
/// </summary>
/// <remarks>
/// <para>
/// It has to be the handler closest to the network, below anything that waits or retries. <c>AddClobClient</c> puts it there.
/// If you build an <see cref="HttpClient"/> with retries of your own, put it around the primary handler:
/// <c>new RetryHandler { InnerHandler = new ClobSigningHandler(new SocketsHttpHandler { AllowAutoRedirect = false }) }</c>.
/// A primary handler that follows redirects is refused.
/// </para>
/// <para>
/// It takes the five headers off the request when the send returns, so that no handler above it sees them.
/// </para>
/// <para>
/// It has no state of a call and no credentials: each request carries what signs it in
/// <see cref="HttpRequestMessage.Options"/>, so one handler serves many accounts. Code that copies a request has to
/// copy its options too.
/// </para>
/// </remarks>
public sealed class ClobSigningHandler : DelegatingHandler
{
    private readonly bool _isForOwnRequestsOnly;
    private bool? _isWatching;
    private bool _isSafe;

    /// <summary>Creates a handler whose <see cref="DelegatingHandler.InnerHandler"/> is still to be set.</summary>
    public ClobSigningHandler()
    {
    }

    /// <summary>Creates a handler around another one.</summary>
    /// <param name="innerHandler">The handler that sends the request once it is signed.</param>
    public ClobSigningHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <summary>Creates a handler for clients whose requests are signed nowhere else, and which refuses every other request.</summary>
    internal ClobSigningHandler(HttpMessageHandler innerHandler, bool isForOwnRequestsOnly)
        : base(innerHandler)
        => _isForOwnRequestsOnly = isForOwnRequestsOnly;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">
    /// The request was copied without its options, the limits of its call allow no further attempt, the primary handler follows
    /// redirects, or a handler changed the address to plain http. It was not sent.
    /// </exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => TryBegin(request, out var call, out var attempt)
            ? SendAsync(request, call, attempt, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">
    /// The request was copied without its options, the limits of its call allow no further attempt, the primary handler follows
    /// redirects, or a handler changed the address to plain http. It was not sent.
    /// </exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!TryBegin(request, out var call, out var attempt))
        {
            return base.Send(request, cancellationToken);
        }

        var isSigned = false;
        try
        {
            // A wallet that is asked over a network blocks this thread: so does the whole of a synchronous send.
            call.SignForNowAsync(request, cancellationToken).AsTask().GetAwaiter().GetResult();
            isSigned = true;
            return Answered(base.Send(request, cancellationToken), call, attempt);
        }
        catch (Exception exception)
        {
            if (Failed(exception, call, attempt, isSigned) is { } clean)
            {
                throw clean;
            }

            throw;
        }
        finally
        {
            Restore(request);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, ClobCall call, CallAttempt attempt, CancellationToken cancellationToken)
    {
        var isSigned = false;
        try
        {
            await call.SignForNowAsync(request, cancellationToken).ConfigureAwait(false);
            isSigned = true;
            return Answered(await base.SendAsync(request, cancellationToken).ConfigureAwait(false), call, attempt);
        }
        catch (Exception exception)
        {
            if (Failed(exception, call, attempt, isSigned) is { } clean)
            {
                throw clean;
            }

            throw;
        }
        finally
        {
            Restore(request);
        }
    }

    private static HttpResponseMessage Answered(HttpResponseMessage response, ClobCall call, CallAttempt attempt)
    {
        CleanResponse.Clean(response, call);
        attempt.Answered(response, call.IsSuccess(response));
        return response;
    }

    /// <summary>Notes a failure. What could not be signed was not sent.</summary>
    /// <returns>The exception in place of one that reveals a secret; null where it reveals none.</returns>
    private static Exception? Failed(Exception exception, ClobCall call, CallAttempt attempt, bool isSigned)
    {
        if (isSigned)
        {
            attempt.Failed(exception);
        }
        else
        {
            attempt.Refuse();
        }

        return CallFailure.Clean(call, exception) is var clean && clean != exception ? clean : null;
    }

    /// <summary>Before the first request: makes the handler below keep tracing to itself and tell what it writes, where it can.</summary>
    /// <returns>Whether it tells what it writes.</returns>
    private bool WatchNetwork()
    {
        if (InnerHandler is SocketsHttpHandler connections)
        {
            TracePropagator.TryInstall(connections, sendsTraceContext: false);
        }

        return RequestWatch.TryInstall(InnerHandler);
    }

    /// <summary>
    /// Gives a request without a body an empty one, where the connections do not tell what they write: they would write it
    /// again on their own where a connection is lost. A GET changes nothing and stays as it is.
    /// </summary>
    /// <returns>Whether the writing is noticed.</returns>
    private bool TryWatchBody(HttpRequestMessage request, ClobCall call)
    {
        if (PrimaryHandlerRule.Innermost(InnerHandler) is not (HttpClientHandler or SocketsHttpHandler)
            || request.Content is not null
            || request.Method == HttpMethod.Get)
        {
            return false;
        }

        request.Content = new EmptyContent(request, call);
        return true;
    }

    /// <summary>Takes off the request what only the network sees.</summary>
    private static void Restore(HttpRequestMessage request)
    {
        SignedHeaders.Remove(request);
        if (request.Content is EmptyContent)
        {
            request.Content = null;
        }
    }

    /// <summary>Before the first signature: looks at the handler below.</summary>
    /// <exception cref="InvalidOperationException">It would carry the credentials elsewhere.</exception>
    private void RequireSafeNetwork()
    {
        if (!_isSafe && PrimaryHandlerRule.Problem(InnerHandler) is { } problem)
        {
            throw UnsentRequest.Exception($"{problem} Nothing was sent.");
        }

        _isSafe = true;
    }

    /// <summary>Before each signature: looks at the address, which a handler above may have changed.</summary>
    /// <exception cref="InvalidOperationException">The address would show the credentials to the network.</exception>
    private static void RequireSafeAddress(Uri? address)
    {
        if (address is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: false })
        {
            throw UnsentRequest.Exception(
                $"A handler changed the address of the request to plain http, to {address.IdnHost}, "
                + "which would show the credentials to the network. "
                + "Use https; http is for this very machine only. Nothing was sent.");
        }
    }

    /// <summary>Begins an attempt; returns false for a request that is not this library's.</summary>
    private bool TryBegin(HttpRequestMessage request, [NotNullWhen(true)] out ClobCall? call, [NotNullWhen(true)] out CallAttempt? attempt)
    {
        ArgumentNullException.ThrowIfNull(request);
        call = ClobCall.Of(request);
        attempt = null;
        if (call is not null)
        {
            _isWatching ??= WatchNetwork();
            if (call.IsSigned)
            {
                RequireSafeNetwork();
                RequireSafeAddress(request.RequestUri);
            }

            var isWatched = _isWatching.Value ? RequestWatch.CanSee(request, call) : TryWatchBody(request, call);
            attempt = call.Begin(request, isWatched);
            return true;
        }

        if (_isForOwnRequestsOnly || SignedHeaders.AreOn(request))
        {
            throw UnsentRequest.Exception(
                "This request has no options of ClobClient, so it cannot be signed, and was not sent. "
                + "A handler that copies a request has to copy HttpRequestMessage.Options too. "
                + "For requests of your own, use another HttpClient.");
        }

        return false;
    }
}
