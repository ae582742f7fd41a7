using System.Net;
using Clob.Calls;

namespace Clob.Http;

/// <summary>A body that notes in its call that it is written. In an <see cref="HttpClient"/> of the caller's, nothing else tells.</summary>
internal sealed class NotedContent(byte[] body, ClobCall call) : ByteArrayContent(body)
{
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        call.IsBodyWritten = true;
        base.SerializeToStream(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        call.IsBodyWritten = true;
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        call.IsBodyWritten = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
