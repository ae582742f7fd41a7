namespace Clob.Contract.Tests.Exchanges;

/// <summary>Changes each request on its way out, as a client with a mistake in it would have written it.</summary>
internal sealed class RequestBreaker(Action<HttpRequestMessage> breakRequest)
    : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        breakRequest(request);
        return base.SendAsync(request, cancellationToken);
    }
}
