using System.Net;
using System.Net.Sockets;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class SandboxCommandTests
{
    [Fact]
    public async Task Sandbox_PortInUse_ExitsWithOneAndSaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var run = await new Shell().RunAsync("sandbox", "--port", $"{port}", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains($"Port {port} on 127.0.0.1 is in use", run.Error, StringComparison.Ordinal);
    }
}
