using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Venue;
using Clob.Interop.Tests.Node;

namespace Clob.Interop.Tests.Prism;

/// <summary>The way from the generated client to the documented venue, through a proxy that holds both to the spec.</summary>
public sealed class PrismChain : IAsyncLifetime
{
    private readonly DocumentedVenue _venue = DocumentedVenue.Start(ExchangeFiles.All[0]);
    private ValidatingProxy? _proxy;

    public async ValueTask InitializeAsync()
    {
        if (!NodeJs.IsExpected)
        {
            return;
        }

        await NpmPackages.EnsureAsync();
        _proxy = await ValidatingProxy.StartAsync(NpmPackages.PrismProgram, ProjectFiles.Spec, _venue.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        _venue.Dispose();
    }

    /// <summary>Sends the request of an exchange through the proxy, to the venue that answers this exchange only.</summary>
    internal async Task<object> SendAsync(Exchange exchange, Action<HttpRequestMessage>? breakRequest = null)
    {
        _venue.Answer(exchange);
        using var httpClient = new HttpClient(new RequestBreaker(breakRequest ?? (_ => { }))) { BaseAddress = _proxy!.Address };
        return await ClientCall.SendAsync(httpClient, exchange);
    }

    /// <summary>Whether the last request was passed on, and was the documented one.</summary>
    internal bool PassedOn(Exchange exchange) => _venue.Observed is [{ } observed] && observed.Exchange == exchange.Name;

    /// <summary>Whether nothing was passed on.</summary>
    internal bool PassedOnNothing() => _venue.Observed.Count == 0;
}
