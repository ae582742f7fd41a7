using System.Text;
using Clob.Calls;

namespace Clob.Http;

/// <summary>
/// Notices when a request is really written to a connection. A SocketsHttpHandler says nothing of it, and where a
/// connection that was used before is lost, it sends a request without a body again on its own.
/// </summary>
/// <remarks>It is called where the handler asks for the encoding of each header that it writes, and leaves the encoding as it is.</remarks>
internal static class RequestWatch
{
    private const string UserAgent = "User-Agent";

    private static readonly HeaderEncodingSelector<HttpRequestMessage> Selector = OnHeader;

    public static void Install(SocketsHttpHandler handler) => handler.RequestHeaderEncodingSelector = Selector;

    /// <summary>Watches a handler that is not watched yet.</summary>
    /// <returns>Whether it is watched: not where it is of another kind, was used before, or has another selector.</returns>
    public static bool TryInstall(HttpMessageHandler? handler)
    {
        if (handler is not SocketsHttpHandler sockets)
        {
            return false;
        }

        if (sockets.RequestHeaderEncodingSelector is { } selector)
        {
            return ReferenceEquals(selector, Selector);
        }

        try
        {
            Install(sockets);
            return true;
        }
        catch (InvalidOperationException)
        {
            // It was used before.
            return false;
        }
    }

    /// <summary>Returns whether the request will have a header by which its writing is noticed.</summary>
    public static bool CanSee(HttpRequestMessage request, ClobCall call)
        => call.IsSigned || request.Headers.NonValidated.Contains(UserAgent);

    private static Encoding? OnHeader(string name, HttpRequestMessage request)
    {
        if (ClobCall.Of(request) is { } call && name == (call.Authenticator?.TimestampHeader ?? UserAgent))
        {
            call.Written(request);
        }

        return null;
    }
}
