using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clob.Benchmarks;

/// <summary>
/// A server that cancels whatever it is asked for, by no more than copying bytes, in a process of its own, so that its work
/// counts for none of the subjects. It ends when its standard input closes.
/// </summary>
internal sealed class CannedVenue : IDisposable
{
    private readonly Process _process;

    private CannedVenue(Process process, Uri address, Uri secureAddress)
    {
        _process = process;
        Address = address;
        SecureAddress = secureAddress;
    }

    public Uri Address { get; }

    public Uri SecureAddress { get; }

    public static async Task<CannedVenue> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CannedVenue).Assembly.Location, "serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var addresses = (await process.StandardOutput.ReadLineAsync())?.Split(' ')
            ?? throw new InvalidOperationException("The server ended before it listened.");
        return new CannedVenue(process, new Uri(addresses[0]), new Uri(addresses[1]));
    }

    public static async Task ServeAsync()
    {
        await using var app = await ListenAsync();
        Console.WriteLine(string.Join(' ', app.Urls.OrderBy(url => url.Length)));
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    /// <summary>The same server in this process.</summary>
    public static async Task<WebApplication> ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(MakeCertificate()));
        });
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        return app;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body);
        var answer = context.Request.Path.Value switch
        {
            // ["0x1","0x2"] becomes {"canceled":["0x1","0x2"],…}, and {"orderID":"0x1"} becomes {"canceled":["0x1"],…}.
            "/orders" => [.. "{\"canceled\":"u8, .. body, .. ",\"not_canceled\":{}}"u8],
            "/order" => [.. "{\"canceled\":["u8, .. body.AsSpan("{\"orderID\":"u8.Length..^1), .. "],\"not_canceled\":{}}"u8],
            "/time" => "1720000000"u8.ToArray(),
            _ => "{\"canceled\":[],\"not_canceled\":{}}"u8.ToArray(),
        };
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1000));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
