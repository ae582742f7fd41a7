using System.Globalization;

namespace Clob.Sandbox.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task A_sandbox_without_options_listens_on_a_free_loopback_port()
    {
        await using var sandbox = await ClobSandbox.StartAsync();

        Assert.Equal("http", sandbox.BaseAddress.Scheme);
        Assert.Equal("127.0.0.1", sandbox.BaseAddress.Host);
        Assert.NotEqual(0, sandbox.BaseAddress.Port);
        Assert.Empty(sandbox.OpenOrders);
    }

    [Fact]
    public async Task Two_sandboxes_have_two_ports()
    {
        await using var first = await ClobSandbox.StartAsync();
        await using var second = await ClobSandbox.StartAsync();

        Assert.NotEqual(first.BaseAddress, second.BaseAddress);
    }

    [Fact]
    public async Task A_port_in_use_is_named_in_the_error()
    {
        await using var first = await ClobSandbox.StartAsync();
        var port = first.BaseAddress.Port;

        var exception = await Assert.ThrowsAsync<IOException>(() => ClobSandbox.StartAsync(new ClobSandboxOptions { Port = port }));

        Assert.Contains(port.ToString(CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
        Assert.Contains("in use", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task A_port_out_of_range_is_refused(int port)
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ClobSandbox.StartAsync(new ClobSandboxOptions { Port = port }));

    [Fact]
    public async Task The_first_account_starts_with_its_orders_and_the_next_order_follows_them()
    {
        await using var sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { Orders = 3, Seed = 7 });
        await using var other = await ClobSandbox.StartAsync(new ClobSandboxOptions { Seed = 7 });

        Assert.Equal(other.SeedOrders(3), sandbox.OpenOrders);
        Assert.Equal(other.PlaceOrder(), sandbox.PlaceOrder());
    }

    [Fact]
    public async Task A_negative_number_of_orders_is_refused()
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ClobSandbox.StartAsync(new ClobSandboxOptions { Orders = -1 }));

    [Fact]
    public async Task A_canceled_start_throws()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ClobSandbox.StartAsync(cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void The_default_clock_is_the_system_clock()
        => Assert.Same(TimeProvider.System, new ClobSandboxOptions().TimeProvider);

    [Fact]
    public async Task Options_that_change_after_the_start_change_nothing()
    {
        var options = new ClobSandboxOptions { TimeProvider = new FakeClock(), Seed = 7 };
        await using var sandbox = await ClobSandbox.StartAsync(options);
        options.TimeProvider = TimeProvider.System;
        options.Seed = 8;

        using var client = new HttpClient { BaseAddress = sandbox.BaseAddress };

        Assert.Equal("1720000000", await client.GetStringAsync("time"));
        Assert.Equal(SandboxAccount.CreateExample(2, 7).ApiKey, sandbox.AddAccount().ApiKey);
    }

    [Fact]
    public async Task A_disposed_sandbox_does_not_listen()
    {
        var sandbox = await ClobSandbox.StartAsync();
        using var client = new HttpClient { BaseAddress = sandbox.BaseAddress };
        await client.GetStringAsync("ok");

        await sandbox.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("ok"));
    }

    [Fact]
    public async Task Disposing_twice_does_nothing()
    {
        var sandbox = await ClobSandbox.StartAsync();

        await sandbox.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData("DELETE /order HTTP/1.1\r\nHost: sandbox\r\nContent-Length: 9\r\n\r\nhalf")]
    [InlineData("DELETE /order HTTP/1.1\r\nHos")]
    public async Task An_incomplete_request_does_not_delay_the_stop(string half)
    {
        var sandbox = await ClobSandbox.StartAsync();
        using var connection = await RawConnection.OpenAsync(sandbox.BaseAddress);
        await connection.SendAsync(half);

        await sandbox.DisposeAsync().AsTask().InTime();

        Assert.Equal("", (await connection.ReceiveToEndAsync()).Text);
    }
}
