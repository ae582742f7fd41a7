using System.Net;

namespace Clob.Cli.DryRun;

/// <summary>Stands where the requests would go out: keeps each of them, sends none, and answers with nothing.</summary>
internal sealed class DryRunHandler : DelegatingHandler
{
    private readonly List<DryRequest> _requests = [];

    public IReadOnlyList<DryRequest> Requests => _requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var dry = await DryRequest.OfAsync(request, cancellationToken).ConfigureAwait(false);
        lock (_requests)
        {
            _requests.Add(dry);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("{}") };
    }
}
