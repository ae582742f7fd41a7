namespace Clob.Tests.Client;

/// <summary>A handler that makes its response anew, and forgets to say to which request it belongs.</summary>
internal sealed class ForgettingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        response.RequestMessage = null;
        return response;
    }
}
