using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>How a connection fails tells whether anything was sent.</summary>
public sealed class BrokenConnectionTests
{
    public static TheoryData<string> WaysIn { get; } = [WayIn.Create, WayIn.AddClobClient];

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Connection_refused_is_a_connection_error(string way)
    {
        using var port = new ClosedPort();
        using var wayIn = WayIn.By(way, port.BaseAddress);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => wayIn.Client.CancelAllOrdersAsync());

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
    }

    [Fact]
    public async Task Connection_that_ends_before_the_answer_is_no_connection_error()
    {
        await using var server = new RawServer(_ => null);
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => wayIn.Client.CancelAllOrdersAsync());

        Assert.NotEqual(HttpRequestError.ConnectionError, exception.HttpRequestError);
    }

    [Fact]
    public async Task Connection_that_ends_within_the_answer_is_an_answer_that_cannot_be_read()
    {
        await using var server = new RawServer(_ => "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{\"canceled\":[");
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => wayIn.Client.CancelAllOrdersAsync());

        Assert.Equal((200, "{\"canceled\":["), (exception.StatusCode, exception.Response));
    }

    [Fact]
    public async Task Connection_that_does_not_open_in_time_is_a_connection_error()
    {
        using var nobody = new FullListener();
        using var client = ClobClient.Create(Example.Credentials, new ClobClientOptions
        {
            BaseAddress = nobody.BaseAddress,
            ConnectTimeout = TimeSpan.FromMilliseconds(1),
        });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.CancelAllOrdersAsync());

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        Assert.Contains("nothing was sent", Assert.IsType<TimeoutException>(exception.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_has_its_time_by_the_clock_of_the_client()
    {
        var clock = new FakeClock();
        using var nobody = new FullListener();
        using var client = ClobClient.Create(Example.Credentials, new ClobClientOptions
        {
            BaseAddress = nobody.BaseAddress,
            ConnectTimeout = TimeSpan.FromHours(1),
            Timeout = Timeout.InfiniteTimeSpan,
            Retry = { MaxAttempts = 1, AttemptTimeout = TimeSpan.FromHours(2), ScopeAttemptTimeout = TimeSpan.FromHours(2) },
            TimeProvider = clock,
        });
        var call = client.CancelAllOrdersAsync();
        await clock.TimersAsync(2).WaitAsync(Guard.Limit);
        clock.Advance(TimeSpan.FromHours(1));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => call.WaitAsync(Guard.Limit));

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    public async Task Connection_on_which_no_whole_answer_comes_ends_with_the_time_of_the_call(string answer)
    {
        var clock = new FakeClock();
        await using var server = new RawServer(_ => answer);
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress, clock: clock);
        var call = wayIn.Client.CancelAllOrdersAsync();
        await server.FirstRequest.Task.WaitAsync(Guard.Limit);

        clock.Advance(new ClobClientOptions().Timeout);

        Assert.IsType<TimeoutException>(
            (await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit))).InnerException);
    }
}
