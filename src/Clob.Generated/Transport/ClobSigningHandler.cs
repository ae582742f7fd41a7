namespace Clob.Transport;

/// <summary>
/// Signs a request of <see cref="ClobClient"/> again where the second of its signature has passed: after a retry,
/// after a wait in a queue, or on a copy of the request. And it notes what became of each attempt.
/// </summary>
/// <remarks>
/// <para>
/// It has to stand closest to the network, below anything that waits or retries. <c>AddClobClient</c> puts it there
/// by itself. Whoever builds an <see cref="HttpClient"/> of their own with retries puts it around the primary handler:
/// <c>new RetryHandler { InnerHandler = new ClobSigningHandler(new SocketsHttpHandler()) }</c>.
/// </para>
/// <para>
/// It has no state and no credentials: each request carries what it was signed with in
/// <see cref="HttpRequestMessage.Options"/>, so one handler serves many accounts. Code that copies a request has to
/// copy its options too.
/// </para>
/// </remarks>
public sealed class ClobSigningHandler : DelegatingHandler
{
    /// <summary>Makes a handler whose <see cref="DelegatingHandler.InnerHandler"/> is still to be set.</summary>
    public ClobSigningHandler()
    {
    }

    /// <summary>Makes a handler around another one.</summary>
    /// <param name="innerHandler">What sends the request once its signature is fresh.</param>
    public ClobSigningHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The request is signed, but was copied without its options.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Begin(request) is { } history ? SendAsync(request, history, cancellationToken) : base.SendAsync(request, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The request is signed, but was copied without its options.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var history = Begin(request);
        try
        {
            var response = base.Send(request, cancellationToken);
            history?.Answered(response);
            return response;
        }
        catch (Exception exception)
        {
            history?.Failed(exception);
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CallHistory history, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            history.Answered(response);
            return response;
        }
        catch (Exception exception)
        {
            history.Failed(exception);
            throw;
        }
    }

    /// <summary>Signs for now, and gives the history in which this attempt begins; null for a request that is not this library's.</summary>
    private CallHistory? Begin(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ClobCall.Of(request) is { } call)
        {
            call.SignForNow(request);
            call.History.Begin(isWatched: call.IsSigned && RequestWatch.IsInstalled(InnerHandler));
            return call.History;
        }

        return L2Headers.IsSigned(request)
            ? throw new InvalidOperationException(
                "This request is signed, but its options are missing, so it cannot be signed again and was not sent. "
                + "A handler that copies a request has to copy HttpRequestMessage.Options too.")
            : null;
    }
}
