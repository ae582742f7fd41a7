using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Support;

/// <summary>The handlers that the factory has built for a client, outermost first.</summary>
internal static class HandlerChain
{
    public static IReadOnlyList<HttpMessageHandler> Of(IServiceProvider provider, string clientName)
    {
        List<HttpMessageHandler> handlers = [];
        var next = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(clientName);
        while (next is not null)
        {
            handlers.Add(next);
            next = (next as DelegatingHandler)?.InnerHandler;
        }

        return handlers;
    }
}
