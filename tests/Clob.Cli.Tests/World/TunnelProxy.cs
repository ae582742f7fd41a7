using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Clob.Cli.Tests.World;

/// <summary>A proxy that opens the connection, of one of the kinds that .NET knows, with a venue behind it that responds once.</summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private const string Established = "HTTP/1.1 200 Connection established\r\n\r\n";
    private const string Challenge = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 5\r\n\r\nlogin";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = CreateCertificate();
    private readonly string _scheme;
    private readonly Task _serving;

    private TunnelProxy(string scheme, Func<Stream, Task<Stream?>> open)
    {
        _scheme = scheme;
        _listener.Start();
        _serving = ServeAsync(open);
    }

    public Uri Address => new($"{_scheme}://{_listener.LocalEndpoint}/");

    /// <summary>Wants a password first, and keeps the connection for it.</summary>
    public static TunnelProxy Challenging() => new("http", async stream =>
    {
        while (!(await ReadHeadAsync(stream)).Contains("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(Challenge));
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(Established));
        return stream;
    });

    public static TunnelProxy Socks() => new("socks5", async stream =>
    {
        var buffer = new byte[256];
        await stream.ReadExactlyAsync(buffer.AsMemory(0, 2));
        await stream.ReadExactlyAsync(buffer.AsMemory(0, buffer[1]));
        await stream.WriteAsync(new byte[] { 5, 0 });
        await stream.ReadExactlyAsync(buffer.AsMemory(0, 5));
        await stream.ReadExactlyAsync(buffer.AsMemory(0, buffer[4] + 2));
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
        return stream;
    });

    /// <summary>Speaks TLS itself, and opens the connection or sends another response.</summary>
    public static TunnelProxy Secured(string response = Established)
    {
        TunnelProxy? proxy = null;
        return proxy = new("https", async stream =>
        {
            var secured = await proxy!.SecureAsync(stream);
            await ReadHeadAsync(secured);
            await secured.WriteAsync(Encoding.Latin1.GetBytes(response));
            return response == Established ? secured : null;
        });
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _certificate.Dispose();
    }

    private async Task ServeAsync(Func<Stream, Task<Stream?>> open)
    {
        while (true)
        {
            using var socket = await _listener.AcceptSocketAsync();
            await using var stream = new NetworkStream(socket);
            try
            {
                if (await open(stream) is { } way)
                {
                    await using var venue = await SecureAsync(way);
                    await ReadHeadAsync(venue);
                    await venue.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\n1"u8.ToArray());
                }
            }
            catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client has had enough.
            }
        }
    }

    private async Task<SslStream> SecureAsync(Stream stream)
    {
        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(_certificate);
        return secured;
    }

    private static async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var letter = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(letter);
            head.Append((char)letter[0]);
        }

        return head.ToString();
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=clob.invalid", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1000));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
