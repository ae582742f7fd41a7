namespace Clob.Sandbox.Tests;

public sealed class CancelAllTests : SandboxTest
{
    [Fact]
    public async Task Cancel_all_cancels_every_open_order_in_the_order_in_which_they_were_placed()
    {
        var orders = Venue.SeedOrders(7);

        var reply = await CancelAsync("/cancel-all");

        Assert.Equal(200, reply.Status);
        Assert.Equal(orders.Select(order => order.Id), reply.Canceled);
        Assert.Empty(reply.NotCanceled);
        Assert.Empty(Venue.OpenOrders);
    }

    [Theory]
    [InlineData(SandboxOrderState.Pending)]
    [InlineData(SandboxOrderState.Canceled)]
    [InlineData(SandboxOrderState.Matched)]
    [InlineData(SandboxOrderState.Forgotten)]
    public async Task Cancel_all_does_not_name_an_order_that_is_not_open(SandboxOrderState state)
    {
        var order = Order(state);

        var reply = await CancelAsync("/cancel-all");

        Assert.Empty(reply.Canceled);
        Assert.Empty(reply.NotCanceled);
        Assert.Equal(state, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task Cancel_all_leaves_the_orders_of_other_accounts()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        var own = Order();
        var foreign = Order(owner: other);

        var reply = await CancelAsync("/cancel-all");

        Assert.Equal([own.Id], reply.Canceled);
        Assert.Equal([foreign], Venue.OpenOrders);
    }

    [Fact]
    public async Task Cancel_all_of_another_account_cancels_only_its_orders()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        var own = Order();
        var foreign = Order(owner: other);

        var reply = await CancelAsync("/cancel-all", account: other);

        Assert.Equal([foreign.Id], reply.Canceled);
        Assert.Equal([own], Venue.OpenOrders);
    }

    [Fact]
    public async Task Cancel_all_without_orders_returns_two_empty_collections()
        => Assert.Equal("""{"canceled":[],"not_canceled":{}}""", (await CancelAsync("/cancel-all")).Body);

    [Fact]
    public async Task Cancel_all_ignores_a_signed_body()
    {
        var order = Order();

        Assert.Equal([order.Id], (await CancelAsync("/cancel-all", "not json")).Canceled);
    }
}
