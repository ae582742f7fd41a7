using System.Net;
using Clob.Calls;

namespace Clob.Http;

/// <summary>
/// The body of a request that has none, for a handler that does not tell what it writes. A request with a body is not written
/// again silently where its connection is lost, and the writing of the body is noticed.
/// </summary>
internal sealed class EmptyContent(HttpRequestMessage request, ClobCall call) : HttpContent
{
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        => call.Written(request);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        call.Written(request);
        return Task.CompletedTask;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
