using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Clob.Cli.Doctor;

/// <summary>Creates connections, and records how long each step takes and which step was the last.</summary>
internal sealed class TimedConnection : IDisposable
{
    private readonly Uri _baseAddress;
    private StatusLinesStream? _tunnel;
    private long _securing;

    public TimedConnection(Uri baseAddress)
    {
        _baseAddress = baseAddress;
        Handler = new SocketsHttpHandler
        {
            // The same settings as in the library.
            UseProxy = !baseAddress.IsLoopback,
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
            PlaintextStreamFilter = NoteSecured,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, _, _, errors) =>
                {
                    CertificateErrors = errors;
                    return errors == SslPolicyErrors.None;
                },
            },
        };
    }

    public SocketsHttpHandler Handler { get; }

    /// <summary>Gets the end point of the connection: the venue, or a proxy. Null before the first attempt.</summary>
    public DnsEndPoint? EndPoint { get; private set; }

    public IPAddress[] Addresses { get; private set; } = [];

    /// <summary>Gets how long it took to resolve the name; null where that failed.</summary>
    public TimeSpan? NameTime { get; private set; }

    /// <summary>Gets how long it took to open the connection; null where that failed.</summary>
    public TimeSpan? ConnectTime { get; private set; }

    /// <summary>Gets how long the TLS handshake took; null where it failed, or there was none.</summary>
    public TimeSpan? SecureTime { get; private set; }

    /// <summary>Gets the version of TLS; null where there is none.</summary>
    public SslProtocols? Tls { get; private set; }

    /// <summary>Gets what is wrong with the server's certificate; null where the server sent none.</summary>
    public SslPolicyErrors? CertificateErrors { get; private set; }

    /// <summary>Gets the proxy of the environment; null where there is none.</summary>
    public Uri? Proxy
        => Handler is { UseProxy: true, Proxy: var proxy }
            && (proxy ?? HttpClient.DefaultProxy) is var used
            && !used.IsBypassed(_baseAddress)
                ? used.GetProxy(_baseAddress)
                : null;

    /// <summary>Gets whether the proxy was asked for a connection to the venue.</summary>
    public bool IsTunnelBegun => _tunnel is not null;

    /// <summary>Gets the status of the proxy's response; null where it sent none, or not HTTP.</summary>
    public int? ProxyStatus => _tunnel?.Status;

    /// <summary>Gets whether the proxy sent anything.</summary>
    public bool HasProxyResponded => _tunnel is { HasReceived: true };

    public void Dispose() => Handler.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        EndPoint = context.DnsEndPoint;
        var start = Stopwatch.GetTimestamp();
        Addresses = await Dns.GetHostAddressesAsync(EndPoint.Host, cancellationToken).ConfigureAwait(false);
        NameTime = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Addresses, EndPoint.Port, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        ConnectTime = Stopwatch.GetElapsedTime(start);
        _securing = Stopwatch.GetTimestamp();
        return new NetworkStream(socket, ownsSocket: true);
    }

    private ValueTask<Stream> NoteSecured(SocketsHttpPlaintextStreamFilterContext context, CancellationToken cancellationToken)
    {
        if (context.InitialRequestMessage.Method == HttpMethod.Connect)
        {
            // This is the connection to the proxy, whose certificate is not the venue's.
            CertificateErrors = null;
            return ValueTask.FromResult<Stream>(_tunnel = new StatusLinesStream(context.PlaintextStream));
        }

        if (context.PlaintextStream is SslStream secured)
        {
            SecureTime = Stopwatch.GetElapsedTime(_securing);
            Tls = secured.SslProtocol;
        }

        return ValueTask.FromResult(context.PlaintextStream);
    }
}
