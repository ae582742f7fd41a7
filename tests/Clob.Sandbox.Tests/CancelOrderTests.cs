namespace Clob.Sandbox.Tests;

public sealed class CancelOrderTests : SandboxTest
{
    [Fact]
    public async Task A_live_order_is_canceled()
    {
        var order = Order();

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal(200, reply.Status);
        Assert.Equal([order.Id], reply.Canceled);
        Assert.Empty(reply.NotCanceled);
        Assert.Equal(SandboxOrderState.Canceled, Venue.GetState(order.Id));
    }

    [Theory]
    [InlineData(SandboxOrderState.Pending, "Order can't be canceled because it is in flight")]
    [InlineData(SandboxOrderState.Canceled, "Order already canceled")]
    [InlineData(SandboxOrderState.Matched, "Order already matched")]
    [InlineData(SandboxOrderState.Forgotten, "Order not found or already canceled")]
    public async Task An_order_that_is_not_open_is_not_canceled_with_the_reason_of_its_state(SandboxOrderState state, string reason)
    {
        var order = Order(state);

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal(200, reply.Status);
        Assert.Empty(reply.Canceled);
        Assert.Equal(new Dictionary<string, string> { [order.Id] = reason }, reply.NotCanceled);
        Assert.Equal(state, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task An_order_that_is_canceled_twice_is_already_canceled()
    {
        var order = Order();
        await CancelAsync("/order", OrderBody(order.Id));

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal("Order already canceled", reply.NotCanceled[order.Id]);
    }

    [Fact]
    public async Task A_pending_order_that_goes_live_is_canceled_by_the_next_cancel()
    {
        var order = Order(SandboxOrderState.Pending);
        await CancelAsync("/order", OrderBody(order.Id));
        Venue.SetState(order.Id, SandboxOrderState.Live);

        Assert.Equal([order.Id], (await CancelAsync("/order", OrderBody(order.Id))).Canceled);
    }

    [Theory]
    [InlineData("0x1")]
    [InlineData("it's not hex <at> all")]
    public async Task An_unknown_id_is_not_found(string orderId)
    {
        var reply = await CancelAsync("/order", OrderBody(orderId));

        Assert.Equal(200, reply.Status);
        Assert.Equal("Order not found", reply.NotCanceled[orderId]);
    }

    [Fact]
    public async Task An_id_in_the_other_case_is_not_found()
    {
        var orderId = "0x" + Order().Id[2..].ToUpperInvariant();

        Assert.Equal("Order not found", (await CancelAsync("/order", OrderBody(orderId))).NotCanceled[orderId]);
    }

    [Fact]
    public async Task An_order_of_another_account_is_not_found_and_stays_open()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        var order = Order(owner: other);

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal("Order not found", reply.NotCanceled[order.Id]);
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task Undocumented_members_of_the_body_are_ignored()
    {
        var order = Order();

        var reply = await CancelAsync("/order", $$"""{"a":[{"orderID":"0x1"}],"b":{"orderID":"0x2"},"orderID":"{{order.Id}}","a":null}""");

        Assert.Equal([order.Id], reply.Canceled);
    }

    [Fact]
    public async Task An_apostrophe_in_a_reason_is_not_escaped()
    {
        var order = Order(SandboxOrderState.Pending);

        Assert.Contains("can't", (await CancelAsync("/order", OrderBody(order.Id))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"orderID":""}""")]
    [InlineData("""{"orderId":"0x1"}""")]
    public async Task A_missing_or_empty_id_is_refused(string body)
        => (await CancelAsync("/order", body)).AssertRefused(400, "Invalid orderID");

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("\"0x1\"")]
    [InlineData("[\"0x1\"]")]
    [InlineData("{\"orderID\":\"0x1\"")]
    [InlineData("{\"orderID\":\"0x1\"} {}")]
    [InlineData("{'orderID':'0x1'}")]
    [InlineData("{\"orderID\":1}")]
    [InlineData("{\"orderID\":null}")]
    [InlineData("{\"orderID\":[\"0x1\"]}")]
    [InlineData("{\"orderID\":\"\\ud800\"}")]
    [InlineData("{\"orderID\":\"0x1\",\"orderID\":\"0x2\"}")]
    [InlineData("\ufeff{\"orderID\":\"0x1\"}")]
    public async Task A_body_of_another_shape_is_refused(string body)
        => (await CancelAsync("/order", body)).AssertRefused(400, "Invalid order payload");
}
