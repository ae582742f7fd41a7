using Clob.Sandbox.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Sends an answer by way of the server, which keeps the connection for the next request.</summary>
internal static class AnswerWriter
{
    public static ValueTask WriteAsync(IFeatureCollection context, Answer answer) =>
        WriteHead(context, answer).WriteAsync(answer.Body);

    public static ValueTask DripAsync(IFeatureCollection context, Answer answer, DripWriter drip, CancellationToken cancellationToken) =>
        drip.SendAsync(answer.Body, WriteHead(context, answer), cancellationToken);

    /// <summary>Where the body goes.</summary>
    private static Stream WriteHead(IFeatureCollection context, Answer answer)
    {
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        response.StatusCode = answer.StatusCode;
        response.Headers.ContentType = answer.ContentType;
        response.Headers.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        return context.GetRequiredFeature<IHttpResponseBodyFeature>().Stream;
    }
}
