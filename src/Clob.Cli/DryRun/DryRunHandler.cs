using System.Net;
using System.Net.Http.Headers;
using Clob.Http;

namespace Clob.Cli.DryRun;

/// <summary>Replaces the network: keeps each request as it would be sent, sends none, and returns an empty response.</summary>
internal sealed class DryRunHandler : HttpMessageHandler
{
    private readonly List<DryRequest> _requests = [];

    public IReadOnlyList<DryRequest> Requests => _requests;

    /// <summary>Creates a client that uses this handler.</summary>
    public HttpClient CreateHttpClient(Uri baseAddress)
    {
        var library = typeof(ClobClient).Assembly.GetName();
        return new HttpClient(new ClobSigningHandler(this), disposeHandler: false)
        {
            BaseAddress = baseAddress,
            DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue(library.Name!, library.Version!.ToString(3)) } },
        };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var dry = await DryRequest.FromAsync(request, cancellationToken).ConfigureAwait(false);
        lock (_requests)
        {
            _requests.Add(dry);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("{}") };
    }
}
