using System.Text;

namespace Clob.Transport;

/// <summary>
/// Notices when a signed request is really written to a connection. A SocketsHttpHandler says nothing of it, and where a
/// connection that was used before is lost, it sends a request without a body again on its own.
/// </summary>
/// <remarks>It stands where the handler asks for the encoding of each header that it writes, and leaves the encoding as it is.</remarks>
internal static class RequestWatch
{
    private static readonly HeaderEncodingSelector<HttpRequestMessage> Selector = OnHeader;

    public static void Install(SocketsHttpHandler handler) => handler.RequestHeaderEncodingSelector = Selector;

    public static bool IsInstalled(HttpMessageHandler? handler)
        => handler is SocketsHttpHandler { RequestHeaderEncodingSelector: { } selector } && ReferenceEquals(selector, Selector);

    private static Encoding? OnHeader(string name, HttpRequestMessage request)
    {
        if (name == L2HeaderNames.Timestamp)
        {
            ClobCall.Of(request)?.Written(request);
        }

        return null;
    }
}
