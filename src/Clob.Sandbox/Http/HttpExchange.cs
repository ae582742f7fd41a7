using System.Text;
using Clob.Sandbox.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Carries one request from ASP.NET Core to the venue, and its answer back, changing nothing.</summary>
internal static class HttpExchange
{
    public static async Task HandleAsync(HttpContext context, VenueRouter router)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        await WriteAsync(context, router.Answer(request)).ConfigureAwait(false);
    }

    private static async Task<SandboxRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);

        // Request.Path is decoded; only the raw target still is what the client signed.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value.AsEnumerable()),
            StringComparer.OrdinalIgnoreCase);
        return new SandboxRequest(context.Request.Method, target, headers, body.ToArray());
    }

    private static async Task WriteAsync(HttpContext context, SandboxResponse response)
    {
        var body = Encoding.UTF8.GetBytes(response.Body);
        context.Response.StatusCode = response.StatusCode;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = body.Length;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
