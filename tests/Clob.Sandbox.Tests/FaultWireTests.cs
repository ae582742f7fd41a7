namespace Clob.Sandbox.Tests;

/// <summary>What a fault puts on the wire, seen from a bare socket.</summary>
public sealed class FaultWireTests : SandboxTest
{
    private SandboxOrder _order = null!;

    private string Whole => $$$"""{"canceled":["{{{_order.Id}}}"],"not_canceled":{}}""";

    private bool IsCanceled => Venue.GetState(_order.Id) == SandboxOrderState.Canceled;

    [Theory]
    [InlineData("when=unread send=nothing end=close", false, false)]
    [InlineData("when=unread send=nothing end=reset", true, false)]
    [InlineData("when=before send=nothing end=close", false, false)]
    [InlineData("when=before send=nothing end=reset", true, false)]
    [InlineData("when=after send=nothing end=close", false, true)]
    [InlineData("when=after send=nothing end=reset", true, true)]
    public async Task Sending_nothing_ends_the_connection_without_a_byte(string fault, bool isReset, bool isCanceled)
    {
        using var connection = await HitAsync(fault);

        Assert.Equal(new RawEnd("", isReset), await connection.ReceiveToEndAsync());
        Assert.Equal(isCanceled, IsCanceled);
    }

    [Fact]
    public async Task An_unread_fault_hits_before_the_body_arrives()
    {
        Seed("when=unread send=nothing end=close");
        using var connection = await RawConnection.OpenAsync(BaseAddress);

        await connection.SendHeadAsync(Request());

        Assert.Equal(new RawEnd("", IsReset: false), await connection.ReceiveToEndAsync());
        Assert.Equal("DELETE /order", Assert.Single(Venue.Requests).ToString());
        Assert.Equal(0, Venue.Requests[0].Body.Length);
    }

    [Theory]
    [InlineData("when=unread send=nothing", false)]
    [InlineData("when=before send=nothing", false)]
    [InlineData("when=after send=nothing", true)]
    public async Task Sending_nothing_on_an_open_connection_hangs_until_the_sandbox_stops(string fault, bool isCanceled)
    {
        using var connection = await HitAsync(fault);
        await Guard.UntilAsync(() => Venue.Requests.Count == 1 && IsCanceled == isCanceled);

        await Venue.DisposeAsync();

        Assert.Equal("", (await connection.ReceiveToEndAsync()).Text);
    }

    [Theory]
    [InlineData("end=close", false)]
    [InlineData("end=reset", true)]
    public async Task Half_a_response_ends_in_the_middle_of_the_body(string fault, bool isReset)
    {
        using var connection = await HitAsync($"send=half {fault}");

        var end = await connection.ReceiveToEndAsync();

        Assert.Contains($"Content-Length: {Whole.Length}\r\n", end.Head, StringComparison.Ordinal);
        Assert.Equal(Whole[..(Whole.Length / 2)], end.Body);
        Assert.Equal(isReset, end.IsReset);
        Assert.True(IsCanceled);
    }

    [Fact]
    public async Task Half_a_response_on_an_open_connection_hangs_in_the_middle_of_the_body()
    {
        using var connection = await HitAsync("send=half");
        var received = await connection.ReceiveAsync();
        while (!received.EndsWith(Whole[..(Whole.Length / 2)], StringComparison.Ordinal))
        {
            received += await connection.ReceiveAsync();
        }

        await Venue.DisposeAsync();

        Assert.Equal("", (await connection.ReceiveToEndAsync()).Text);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("end=reset", true)]
    public async Task A_declared_length_can_be_greater_than_the_body(string fault, bool isReset)
    {
        using var connection = await HitAsync($"length=5000 {(fault.Length > 0 ? fault : "end=close")}");

        var end = await connection.ReceiveToEndAsync();

        Assert.Contains("Content-Length: 5000\r\n", end.Head, StringComparison.Ordinal);
        Assert.Equal(Whole, end.Body);
        Assert.Equal(isReset, end.IsReset);
    }

    [Fact]
    public async Task A_declared_length_can_be_smaller_than_the_body()
    {
        using var connection = await HitAsync("length=5 end=close");

        var end = await connection.ReceiveToEndAsync();

        Assert.Contains("Content-Length: 5\r\n", end.Head, StringComparison.Ordinal);
        Assert.Equal(Whole, end.Body);
    }

    [Fact]
    public async Task A_whole_response_can_be_the_last_of_its_connection()
    {
        using var connection = await HitAsync("end=close");

        var end = await connection.ReceiveToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", end.Head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json\r\n", end.Head, StringComparison.Ordinal);
        Assert.Equal(Whole, end.Body);
        Assert.False(end.IsReset);
    }

    [Theory]
    [InlineData("send=garbage end=close", false)]
    [InlineData("when=after send=garbage end=close", true)]
    public async Task Garbage_is_not_HTTP(string fault, bool isCanceled)
    {
        using var connection = await HitAsync(fault);

        var end = await connection.ReceiveToEndAsync();

        Assert.NotEmpty(end.Text);
        Assert.DoesNotContain("HTTP/1", end.Text, StringComparison.Ordinal);
        Assert.Equal(isCanceled, IsCanceled);
    }

    [Fact]
    public async Task A_malformed_response_can_be_the_response_of_the_fault()
    {
        using var connection = await HitAsync("status=425 header=\"Retry-After: 2\" send=half end=close");

        var end = await connection.ReceiveToEndAsync();

        Assert.StartsWith("HTTP/1.1 425 ", end.Head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain; charset=utf-8\r\nRetry-After: 2\r\n", end.Head, StringComparison.Ordinal);
        Assert.Equal("service ", end.Body);
        Assert.False(IsCanceled);
    }

    [Theory]
    [InlineData("drip=1s")]
    [InlineData("drip=1s end=close")]
    public async Task A_drip_sends_the_body_byte_by_byte_on_the_clock(string fault)
    {
        using var connection = await HitAsync($"status=500 body=abc {fault}");
        var received = await connection.ReceiveAsync();
        while (!received.EndsWith("\r\n\r\na", StringComparison.Ordinal))
        {
            received += await connection.ReceiveAsync();
        }

        await Clock.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(1)).InTime();
        Assert.Equal("b", await connection.ReceiveAsync());

        await Clock.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(1)).InTime();
        Assert.Equal("c", await connection.ReceiveAsync());
    }

    [Fact]
    public async Task A_drip_of_a_well_formed_response_keeps_the_connection_for_the_next_request()
    {
        using var connection = await HitAsync("status=500 body=ab drip=1s");
        var received = "";
        while (!received.EndsWith('a'))
        {
            received += await connection.ReceiveAsync();
        }

        await Clock.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(1)).InTime();
        Assert.Equal("b", await connection.ReceiveAsync());
        await connection.SendAsync(Request());

        Assert.Contains("HTTP/1.1 200 OK", await connection.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when=unread delay=2s", false)]
    [InlineData("when=before delay=2s", false)]
    [InlineData("when=after delay=2s", true)]
    public async Task A_delay_waits_at_its_moment_on_the_clock(string fault, bool isCanceledMeanwhile)
    {
        using var connection = await HitAsync(fault);
        await Clock.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(1.5)).InTime();
        Assert.Equal(isCanceledMeanwhile, IsCanceled);

        Clock.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Contains("HTTP/1.1 200 OK", await connection.ReceiveAsync(), StringComparison.Ordinal);
        Assert.True(IsCanceled);
    }

    [Fact]
    public async Task A_delayed_request_is_carried_out_after_its_client_has_disconnected()
    {
        using (await HitAsync("delay=2s"))
        {
            await Guard.UntilAsync(() => Venue.Requests.Count == 1);
        }

        await Clock.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(2)).InTime();

        await Guard.UntilAsync(() => IsCanceled);
    }

    [Fact]
    public async Task A_delayed_request_is_not_carried_out_after_the_sandbox_stops()
    {
        using var connection = await HitAsync("delay=2s");
        await Guard.UntilAsync(() => Venue.Requests.Count == 1);

        await Venue.DisposeAsync();

        Assert.Equal("", (await connection.ReceiveToEndAsync()).Text);
        Assert.False(IsCanceled);
    }

    private async Task<RawConnection> HitAsync(string fault)
    {
        Seed(fault);
        var connection = await RawConnection.OpenAsync(BaseAddress);
        await connection.SendAsync(Request());
        return connection;
    }

    private void Seed(string fault)
    {
        _order = Order();
        Venue.AddFault(SandboxFault.Parse(fault));
    }

    private SignedRequest Request() => new(Account, "/order", OrderBody(_order.Id));
}
