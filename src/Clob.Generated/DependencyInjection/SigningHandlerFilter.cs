using Clob.Http;
using Clob.Orders;
using Clob.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Clob.DependencyInjection;

/// <summary>
/// Puts the signing handler around the primary handler of one named client, below everything else that is registered for it, and refuses a
/// primary handler that would carry the credentials elsewhere.
/// </summary>
internal sealed class SigningHandlerFilter(string clientName, string optionsName) : IHttpMessageHandlerBuilderFilter
{
    public string ClientName => clientName;

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name != clientName)
        {
            return;
        }

        if (PrimaryHandlerRule.Problem(builder.PrimaryHandler) is { } problem)
        {
            throw new OptionsValidationException(clientName, typeof(ClobClientOptions), [$"{clientName}: {problem}"]);
        }

        var options = builder.Services.GetRequiredService<IOptionsMonitor<ClobClientOptions>>().Get(optionsName);
        builder.PrimaryHandler = SignClosestToTheNetwork(builder.PrimaryHandler, options.SendsTraceContext);
    };

    private static HttpMessageHandler SignClosestToTheNetwork(HttpMessageHandler primary, bool sendsTraceContext)
    {
        if (primary is not DelegatingHandler last)
        {
            return new ClobSigningHandler(Bounded(primary, sendsTraceContext), isForOwnRequestsOnly: true);
        }

        // A handler that came with the network, or was wrapped around it, may retry: the signature goes below it.
        while (last.InnerHandler is DelegatingHandler inner and not TracelessHandler)
        {
            last = inner;
        }

        // Accounts may share a network: the handler that is there for one of them signs for all.
        if (last is not ClobSigningHandler)
        {
            last.InnerHandler = new ClobSigningHandler(Bounded(last.InnerHandler!, sendsTraceContext), isForOwnRequestsOnly: true);
        }

        return primary;
    }

    /// <summary>Returns the handler, wrapped or set up so that only what the options allow of the application's tracing is sent.</summary>
    private static HttpMessageHandler Bounded(HttpMessageHandler network, bool sendsTraceContext)
        => network is not (SocketsHttpHandler or HttpClientHandler) || TracePropagator.TryInstall(network, sendsTraceContext)
            ? network
            : new TracelessHandler(network);
}
