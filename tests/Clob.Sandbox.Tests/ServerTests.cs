using System.Globalization;

namespace Clob.Sandbox.Tests;

public sealed class ServerTests
{
    [Fact]
    public async Task StartAsync_without_options_listens_on_a_free_loopback_port()
    {
        await using var server = await SandboxServer.StartAsync();

        Assert.Equal("http", server.BaseAddress.Scheme);
        Assert.Equal("127.0.0.1", server.BaseAddress.Host);
        Assert.NotEqual(0, server.BaseAddress.Port);
        Assert.Empty(server.Venue.OpenOrders);
    }

    [Fact]
    public async Task StartAsync_twice_gives_two_ports()
    {
        await using var first = await SandboxServer.StartAsync();
        await using var second = await SandboxServer.StartAsync();

        Assert.NotEqual(first.BaseAddress, second.BaseAddress);
    }

    [Fact]
    public async Task StartAsync_port_in_use_says_which()
    {
        await using var first = await SandboxServer.StartAsync();
        var port = first.BaseAddress.Port;

        var exception = await Assert.ThrowsAsync<IOException>(() => SandboxServer.StartAsync(new SandboxServerOptions { Port = port }));

        Assert.Contains(port.ToString(CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
        Assert.Contains("in use", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task StartAsync_port_out_of_range_is_refused(int port) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SandboxServer.StartAsync(new SandboxServerOptions { Port = port }));

    [Fact]
    public async Task StartAsync_canceled_gives_up() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SandboxServer.StartAsync(cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task StartAsync_no_clock_given_tells_the_time_of_the_system()
    {
        await using var server = await SandboxServer.StartAsync();

        Assert.Same(TimeProvider.System, server.Venue.Time);
    }

    [Fact]
    public async Task DisposeAsync_stops_listening()
    {
        var server = await SandboxServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        await client.GetStringAsync("ok");

        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("ok"));
    }

    [Fact]
    public async Task DisposeAsync_twice_is_harmless()
    {
        var server = await SandboxServer.StartAsync();

        await server.DisposeAsync();
        await server.DisposeAsync();
    }
}
