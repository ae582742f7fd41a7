namespace Clob.Contract.Tests.Chain;

/// <summary>Changes each request on its way out, as a client with a mistake in it would have written it.</summary>
internal sealed class RequestBreaker(Action<HttpRequestMessage>? breakRequest, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        breakRequest?.Invoke(request);
        return base.SendAsync(request, cancellationToken);
    }
}
