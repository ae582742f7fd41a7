using System.Net;

namespace Clob.Cli;

/// <summary>
/// The proxy of the environment, for every host but this machine. Otherwise HTTP_PROXY would lead requests to a sandbox,
/// credentials and all, in plain text to another host.
/// </summary>
internal sealed class LoopbackBypass(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
