namespace Clob.Cli.Sending;

/// <summary>The refusal of a proxy to open a connection to the venue. It never holds the user name or the password of the proxy.</summary>
/// <param name="Proxy">Host and port of the proxy.</param>
/// <param name="Host">The host of the venue.</param>
/// <param name="StatusCode">The status of the proxy's response.</param>
internal sealed record ProxyRefusal(string Proxy, string Host, int StatusCode)
{
    /// <summary>The environment variables that name a proxy.</summary>
    public const string Variables = "HTTPS_PROXY, ALL_PROXY";

    /// <summary>The advice to do without a proxy, as the second half of a sentence.</summary>
    public const string WithoutProxy = $"or remove the proxy from the environment ({Variables}).";

    private const int Forbidden = 403;
    private const int ProxyAuthenticationRequired = 407;

    /// <summary>Gets what the proxy did.</summary>
    public string Found => StatusCode switch
    {
        ProxyAuthenticationRequired => $"the proxy {Proxy} wants a user name and a password (407)",
        Forbidden => $"the proxy {Proxy} does not let connections to {Host} through (403)",
        _ => FormattableString.Invariant($"the proxy {Proxy} opens no connection to {Host} (status {StatusCode})"),
    };

    /// <summary>Gets what to do. It spells no address with a user name, which an error line would mask.</summary>
    public string Advice => StatusCode == ProxyAuthenticationRequired
        ? $"Add both to the address in HTTPS_PROXY, before the host (USER:PASSWORD and an @), {WithoutProxy}"
        : $"Ask its administrator, {WithoutProxy}";

    /// <summary>Returns the refusal that an exception tells of; null where it tells of none.</summary>
    /// <param name="exception">What the request threw.</param>
    /// <param name="address">The address of the request.</param>
    public static ProxyRefusal? From(HttpRequestException exception, Uri address)
        => exception is { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status }
            && HttpClient.DefaultProxy.GetProxy(address) is { } proxy
                ? new(FormattableString.Invariant($"{proxy.IdnHost}:{proxy.Port}"), address.Host, (int)status)
                : null;

    /// <summary>Returns the refusal in one line, with what to do.</summary>
    public override string ToString() => $"A proxy refused the connection: {Found}. {Advice}";
}
