namespace Clob.Transport;

/// <summary>
/// Signs a request of <see cref="ClobClient"/> again where the second of its signature has passed: after a retry,
/// after a wait in a queue, or on a copy of the request.
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
    {
        Freshen(request);
        return base.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The request is signed, but was copied without its options.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Freshen(request);
        return base.Send(request, cancellationToken);
    }

    private static void Freshen(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ClobCall.Of(request) is { } call)
        {
            call.SignForNow(request);
        }
        else if (L2Headers.IsSigned(request))
        {
            throw new InvalidOperationException(
                "This request is signed, but its options are missing, so it cannot be signed again and was not sent. "
                + "A handler that copies a request has to copy HttpRequestMessage.Options too.");
        }
    }
}
