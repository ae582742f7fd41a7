using System.Security.Authentication;
using Clob.Secrets;

namespace Clob.Calls;

/// <summary>What the exception of a connection tells.</summary>
internal static class ConnectionFailure
{
    /// <summary>Returns whether there was no connection yet, and so nothing was sent.</summary>
    public static bool IsBeforeTheRequest(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>Returns whether another attempt may do better: not where a certificate or a proxy says no.</summary>
    public static bool MayPass(Exception exception)
        => exception is HttpRequestException or IOException && ExceptionText.CauseOf(exception) is not AuthenticationException;
}
