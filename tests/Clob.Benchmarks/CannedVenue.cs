using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Clob.Benchmarks;

/// <summary>
/// A server that answers every request with the same 200, in a process of its own, so that its work counts for none of
/// the subjects. It ends when its standard input closes.
/// </summary>
internal sealed class CannedVenue : IDisposable
{
    private static readonly byte[] Answer = Encoding.UTF8.GetBytes(
        """{"canceled":["0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8"],"not_canceled":{}}""");

    private readonly Process _process;

    private CannedVenue(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<CannedVenue> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server ended before it listened.");
        return new CannedVenue(process, new Uri(address));
    }

    public static async Task ServeAsync()
    {
        await using var app = await ListenAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    /// <summary>The same server in this process.</summary>
    public static async Task<WebApplication> ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Answer.Length;
            await context.Response.Body.WriteAsync(Answer);
        });
        await app.StartAsync();
        return app;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
