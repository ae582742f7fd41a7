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
            builder.PrimaryHandler = new ClobSigningHandler(builder.PrimaryHandler);
        }
    };
}
