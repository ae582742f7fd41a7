using Clob.Sandbox;
using Clob.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Clob.Tests.Http;

/// <summary>What the connections of a client that is made here must not do, seen from the other end of the socket.</summary>
public sealed class SafeConnectionTests
{
    public static TheoryData<string> WaysIn { get; } = [WayIn.Create, WayIn.AddClobClient];

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Redirect_is_reported_and_not_followed(string way)
    {
        await using var elsewhere = await ClobSandbox.StartAsync();
        await using var server = await ClobSandbox.StartAsync();
        using var wayIn = WayIn.By(way, server.BaseAddress);

        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            server.FailNext(new SandboxResponse(status, null, "")
            {
                Headers = new Dictionary<string, string> { ["Location"] = new Uri(elsewhere.BaseAddress, "/cancel-all").ToString() },
            });
            var exception = await Assert.ThrowsAsync<ClobApiException>(() => wayIn.Client.CancelAllOrdersAsync());
            Assert.Equal(status, exception.StatusCode);
        }

        Assert.Equal(5, server.Requests.Count);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Cookie_is_not_kept(string way)
    {
        await using var server = await ClobSandbox.StartAsync();
        using var wayIn = WayIn.By(way, server.BaseAddress);
        for (var call = 0; call < 2; call++)
        {
            server.FailNext(new SandboxResponse(200, "application/json", Answer.Empty)
            {
                Headers = new Dictionary<string, string> { ["Set-Cookie"] = "track=1; Path=/" },
            });
            await wayIn.Client.CancelAllOrdersAsync();
        }

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.DoesNotContain("Cookie", request.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Connection_is_kept_from_call_to_call(string way)
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(way, server.BaseAddress);

        for (var call = 0; call < 5; call++)
        {
            await wayIn.Client.CancelOrdersAsync(["0x1"]);
        }

        Assert.Equal((5, 1), (server.Requests.Count, server.Connections));
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Connection_is_kept_after_a_failure(string way)
    {
        await using var server = new RawServer(_ => "HTTP/1.1 400 Bad Request\r\nContent-Length: 17\r\n\r\n{\"error\":\"wrong\"}");
        using var wayIn = WayIn.By(way, server.BaseAddress);

        for (var call = 0; call < 3; call++)
        {
            await Assert.ThrowsAsync<ClobApiException>(() => wayIn.Client.CancelAllOrdersAsync());
        }

        Assert.Equal((3, 1), (server.Requests.Count, server.Connections));
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Request_is_signed_once_when_it_is_sent(string way)
    {
        var clock = new HurryingClock();
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(way, server.BaseAddress, clock: clock);

        await wayIn.Client.CancelAllOrdersAsync();

        var request = Assert.Single(server.Requests);
        Assert.Contains($"\r\nPOLY_TIMESTAMP: {FakeClock.StartSecond + 1}\r\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_without_a_body_says_nothing_of_one()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress);

        await wayIn.Client.CancelAllOrdersAsync();

        var request = Assert.Single(server.Requests);
        Assert.StartsWith("DELETE /cancel-all HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Transfer-Encoding", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Request_with_a_body_tells_its_length_and_type()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress);

        await wayIn.Client.CancelOrdersAsync(["0x1"]);

        var request = Assert.Single(server.Requests);
        Assert.Contains("\r\nContent-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 7\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n[\"0x1\"]", request, StringComparison.Ordinal);
    }

    /// <summary>
    /// A second passes with each look at the time of day: the first is that of the call, the second that of its sending. Unlike
    /// <see cref="FakeTimeProvider.AutoAdvanceAmount"/>, a look at a timestamp does not count.
    /// </summary>
    private sealed class HurryingClock() : FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(FakeClock.StartSecond))
    {
        public override DateTimeOffset GetUtcNow()
        {
            Advance(TimeSpan.FromSeconds(1));
            return base.GetUtcNow();
        }

        public override long GetTimestamp() => 0;
    }
}
