using Clob.Transport;
using Microsoft.Extensions.Http;

namespace Clob;

/// <summary>Puts the signing handler around the primary handler of one named client, below whatever else is registered for it.</summary>
internal sealed class SigningHandlerFilter(string clientName) : IHttpMessageHandlerBuilderFilter
{
    public string ClientName => clientName;

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name == clientName)
        {
            builder.PrimaryHandler = SignClosestToTheNetwork(builder.PrimaryHandler);
        }
    };

    private static HttpMessageHandler SignClosestToTheNetwork(HttpMessageHandler primary)
    {
        if (primary is not DelegatingHandler last)
        {
            return new ClobSigningHandler(primary, isForOwnRequestsOnly: true);
        }

        // A handler that came with the network, or was wrapped around it, may retry: the signature goes below it.
        while (last.InnerHandler is DelegatingHandler inner)
        {
            last = inner;
        }

        // Accounts may share a network: the handler that is there for one of them signs for all.
        if (last is not ClobSigningHandler)
        {
            last.InnerHandler = new ClobSigningHandler(last.InnerHandler!, isForOwnRequestsOnly: true);
        }

        return primary;
    }
}
