using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>A body that breaks off at an echo of the request shows the echo in no exception, the inner ones included.</summary>
public sealed class EchoInBrokenBodyTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(WayIn.Create, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Example.Passphrase + "\r\n{}\r\n0\r\n\r\n")]
    [InlineData(WayIn.Create, "HTTP/1.1 500 Some\r\nTransfer-Encoding: chunked\r\n\r\n" + Example.Passphrase + "\r\n{}\r\n0\r\n\r\n")]
    [InlineData(WayIn.AddClobClient, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}" + Example.Passphrase + "\r\n0\r\n\r\n")]
    [InlineData(WayIn.AddClobClient, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n" + Example.Passphrase + "\r\n\r\n")]
    public async Task Chunk_that_is_an_echo_is_shown_nowhere(string way, string answer)
    {
        await using var server = new RawServer(_ => answer);
        using var client = WayIn.By(way, server.BaseAddress, clock: _clock);

        var exception = await Record.ExceptionAsync(() => _clock.PassWaitsAsync(client.Client.CancelOrdersAsync(["0x1"])));
        var report = await _clock.PassWaitsAsync(new OrderCanceler(client.Client, null, _clock).CancelAsync(["0x1"]));

        Assert.DoesNotContain(Example.Passphrase, exception?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
        Assert.All(
            report.Uncertain.Values,
            failure => Assert.DoesNotContain(Example.Passphrase, failure.Reason, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["0x1"], [.. report.Uncertain.Keys, .. report.Unaccounted]);
    }
}
