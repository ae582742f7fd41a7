using System.Buffers;
using Clob.Sandbox.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Reads a request from the server, unchanged.</summary>
internal static class RequestReader
{
    public static SandboxRequest ReadHead(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();

        // The raw target, because the path is decoded. The headers are copied, because the server reuses their collection.
        return new SandboxRequest(request.Method, request.RawTarget, [.. request.Headers], ReadOnlyMemory<byte>.Empty);
    }

    public static async ValueTask<SandboxRequest> ReadBodyAsync(
        IFeatureCollection context, SandboxRequest head, CancellationToken cancellationToken)
    {
        var reader = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
        var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        var body = read.Buffer.ToArray();
        reader.AdvanceTo(read.Buffer.End);
        return head.WithBody(body);
    }
}
