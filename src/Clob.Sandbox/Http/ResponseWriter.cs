using Clob.Sandbox.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Sends a response through the server, which keeps the connection for the next request.</summary>
internal static class ResponseWriter
{
    public static ValueTask WriteAsync(IFeatureCollection context, WireResponse response)
        => WriteHead(context, response).WriteAsync(response.Body);

    public static ValueTask DripAsync(
        IFeatureCollection context, WireResponse response, DripWriter drip, CancellationToken cancellationToken)
        => drip.SendAsync(response.Body, WriteHead(context, response), cancellationToken);

    /// <summary>Sets status and headers. Returns the stream for the body.</summary>
    private static Stream WriteHead(IFeatureCollection context, WireResponse response)
    {
        var head = context.GetRequiredFeature<IHttpResponseFeature>();
        head.StatusCode = response.StatusCode;
        head.Headers.ContentType = response.ContentType;
        head.Headers.ContentLength = response.Body.Length;
        foreach (var (name, value) in response.Headers)
        {
            head.Headers[name] = value;
        }

        return context.GetRequiredFeature<IHttpResponseBodyFeature>().Stream;
    }
}
