namespace Clob.Sandbox.Tests;

/// <summary>Reads that fail.</summary>
public sealed class FailedReadTests : OrderReadTest
{
    [Theory]
    [InlineData("/data/order/*", 400, "Invalid orderID")]
    [InlineData("/data/order/*", 401, "Unauthorized/Invalid api key")]
    [InlineData("/data/order/*", 404, "Order not found")]
    [InlineData("/data/order/*", 500, "Internal server error")]
    [InlineData("/data/orders", 400, "invalid order params payload")]
    [InlineData("/data/orders", 401, "Unauthorized/Invalid api key")]
    [InlineData("/data/orders", 500, "Internal server error")]
    public async Task A_status_brings_the_documented_text_of_the_read_once(string path, int status, string error)
    {
        var sent = path.Replace("*", Order().Id, StringComparison.Ordinal);
        Venue.AddFault(SandboxFault.Status(status, path));

        (await GetSignedAsync(sent)).AssertRefused(status, error);
        Assert.Equal(200, (await GetSignedAsync(sent)).Status);
    }

    [Theory]
    [InlineData("/data/order/*")]
    [InlineData("/data/orders")]
    public void The_words_of_a_status_mean_the_same_as_its_property(string path)
        => Assert.Equal(SandboxFault.Status(400, path), SandboxFault.Parse($"status=400 {path}"));

    [Fact]
    public async Task A_fault_of_all_orders_by_id_leaves_pages_alone()
    {
        Venue.AddFault(SandboxFault.Status(500, "/data/order/*") with { Times = null });

        Assert.Equal(200, (await GetSignedAsync("/data/orders")).Status);
        Assert.Equal(500, (await GetSignedAsync("/data/order/0x1")).Status);
        Assert.Equal(500, (await GetSignedAsync("/data/order/0x2")).Status);
    }

    [Fact]
    public async Task A_read_that_is_lost_changes_nothing()
    {
        var order = Order();
        Venue.AddFault(SandboxFault.LostResponse("/data/orders"));

        await Assert.ThrowsAsync<HttpRequestException>(() => GetSignedAsync("/data/orders"));
        Assert.Equal([order.Id], await ReadOpenAsync());
    }

    [Theory]
    [InlineData("lagging")]
    [InlineData("empty")]
    public void The_reading_of_a_fault_is_a_word(string reading)
    {
        var text = $"/data/orders read={reading}";

        Assert.Equal(text, SandboxFault.Parse(text).ToString());
    }

    [Fact]
    public async Task A_reading_has_no_effect_on_a_cancel()
    {
        var order = Order();
        Venue.AddFault(new SandboxFault { Reading = SandboxReading.Empty });

        Assert.Equal([order.Id], (await CancelAsync("/cancel-all")).Canceled);
    }

    [Theory]
    [InlineData(SandboxOrderState.MarketResolved)]
    [InlineData(SandboxOrderState.Invalid)]
    public async Task A_cancel_of_what_the_venue_closed_does_not_say_how_it_ended(SandboxOrderState state)
    {
        var order = Order(state);

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal("order can't be found - already canceled or matched", reply.NotCanceled[order.Id]);
        Assert.Equal(state, Venue.GetState(order.Id));
    }
}
