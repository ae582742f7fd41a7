using System.Net;
using Clob.Calls;

namespace Clob.Http;

/// <summary>The content of a response that was read into memory, for handlers that look at it on its way to the client.</summary>
internal sealed class ReadContent : HttpContent
{
    private ReadContent(ResponseBody body, HttpContent origin)
    {
        Body = body;
        foreach (var (name, values) in origin.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }
    }

    public ResponseBody Body { get; }

    /// <summary>Reads the body of a response, and puts what was read in its place.</summary>
    public static async Task ReplaceAsync(HttpResponseMessage response, ClobCall call, CancellationToken cancellationToken)
    {
        using var origin = response.Content;
        response.Content = new ReadContent(await ResponseBody.ReadAsync(response, call, cancellationToken).ConfigureAwait(false), origin);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => stream.WriteAsync(Body.Memory).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Memory.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        Body.Dispose();
        base.Dispose(disposing);
    }
}
