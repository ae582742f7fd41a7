using System.Net;

namespace Clob.Http;

/// <summary>What makes a handler that somebody else has built safe for signed requests, as far as it can be seen.</summary>
internal static class PrimaryHandlerRule
{
    // It is in a separate package, and follows redirects unless told otherwise.
    private const string WinHttp = "System.Net.Http.WinHttpHandler";

    private const string RedirectProblem
        = "follows redirects, which would carry the credentials to another host. Set its AllowAutoRedirect to false.";

    private const string AccountProblem
        = "sends the credentials of this machine's account to any server that asks for them. Leave its default credentials out.";

    /// <summary>
    /// Returns what is wrong with a handler or with one that it wraps, and what to do about it; null where nothing is seen.
    /// </summary>
    public static string? Problem(HttpMessageHandler? handler)
    {
        handler = Innermost(handler);
        return handler switch
        {
            SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true }
                => Sentence(handler, RedirectProblem),
            SocketsHttpHandler { Credentials: { } credentials } when IsOfAccount(credentials) => Sentence(handler, AccountProblem),
            HttpClientHandler { UseDefaultCredentials: true } => Sentence(handler, AccountProblem),
            HttpClientHandler { Credentials: { } credentials } when IsOfAccount(credentials) => Sentence(handler, AccountProblem),
            { } other when other.GetType().FullName == WinHttp
                => $"The primary handler is a {other.GetType().Name}, and whether it follows redirects cannot be seen. "
                    + "Use a SocketsHttpHandler with AllowAutoRedirect set to false.",
            _ => null,
        };
    }

    /// <summary>Returns what is wrong with the way of plain http to this machine; null where nothing is seen.</summary>
    /// <param name="handler">The handler, or the outermost of several.</param>
    /// <param name="baseAddress">Where requests go.</param>
    public static string? ProxyProblem(HttpMessageHandler? handler, Uri baseAddress)
    {
        var (usesProxy, proxy) = Innermost(handler) switch
        {
            SocketsHttpHandler sockets => (sockets.UseProxy, sockets.Proxy),
            HttpClientHandler client => (client.UseProxy, client.Proxy),
            _ => (false, null),
        };
        return usesProxy && baseAddress.Scheme == Uri.UriSchemeHttp && IsElsewhere(proxy ?? HttpClient.DefaultProxy, baseAddress)
            ? "The primary handler would send plain http to a proxy on another machine, credentials included. Set its UseProxy to false."
            : null;
    }

    /// <summary>Returns the handler that others wrap: the one that has the connections.</summary>
    public static HttpMessageHandler? Innermost(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        return handler;
    }

    private static string Sentence(HttpMessageHandler handler, string problem)
        => $"The primary handler, a {handler.GetType().Name}, {problem}";

    private static bool IsOfAccount(ICredentials credentials) => ReferenceEquals(credentials, CredentialCache.DefaultCredentials);

    private static bool IsElsewhere(IWebProxy proxy, Uri baseAddress)
        => !proxy.IsBypassed(baseAddress) && proxy.GetProxy(baseAddress) is { IsLoopback: false };
}
