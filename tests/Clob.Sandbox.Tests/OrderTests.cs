using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Tests;

public sealed class OrderTests : SandboxTest
{
    [Fact]
    public void A_placed_order_is_returned_and_live()
    {
        var order = new SandboxOrder("0x1", "0xa", "1");

        Assert.Same(order, Venue.PlaceOrder(order));
        Assert.Equal(SandboxOrderState.Live, Venue.GetState("0x1"));
        Assert.Equal([order], Venue.OpenOrders);
    }

    [Fact]
    public void Placing_no_order_places_the_next_generated_one()
    {
        var orders = new ExampleOrders(seed: 0);

        Assert.Equal(
            [orders.Create(0), orders.Create(1), orders.Create(2)], [Venue.PlaceOrder(), Venue.SeedOrders(1).Single(), Venue.PlaceOrder()]);
    }

    [Fact]
    public async Task A_placed_order_belongs_to_its_account()
    {
        var other = Venue.AddAccount();
        var order = Venue.PlaceOrder(owner: other);

        Assert.Empty((await CancelAsync("/cancel-all")).Canceled);
        Assert.Equal([order.Id], (await CancelAsync("/cancel-all", account: other)).Canceled);
    }

    [Fact]
    public void An_order_id_that_is_taken_is_refused()
    {
        var order = Order();

        Assert.Throws<ArgumentException>(() => Venue.PlaceOrder(order));
    }

    [Fact]
    public void An_order_id_that_another_account_has_is_refused()
    {
        var order = Order(owner: Venue.AddAccount());

        Assert.Throws<ArgumentException>(() => Venue.PlaceOrder(order));
    }

    [Fact]
    public void An_order_of_an_unknown_account_is_refused()
        => Assert.Throws<ArgumentException>(() => Venue.PlaceOrder(new SandboxOrder("0x1", "0xa", "1"), SandboxAccount.CreateExample(2)));

    [Fact]
    public void An_account_whose_key_is_known_is_refused()
        => Assert.Throws<ArgumentException>(() => Venue.AddAccount(SandboxAccount.CreateExample()));

    [Fact]
    public void Adding_no_account_adds_the_next_generated_one()
        => Assert.Equal(
            [SandboxAccount.CreateExample(2).ApiKey, SandboxAccount.CreateExample(3).ApiKey],
            [Venue.AddAccount().ApiKey, Venue.AddAccount().ApiKey]);

    [Fact]
    public void Setting_the_state_of_an_unknown_id_is_refused()
        => Assert.Throws<KeyNotFoundException>(() => Venue.SetState("0x1", SandboxOrderState.Matched));

    [Fact]
    public void Setting_the_later_state_of_an_unknown_id_is_refused()
        => Assert.Throws<KeyNotFoundException>(() => Venue.SetStateAfter("0x1", SandboxOrderState.Live, TimeSpan.FromSeconds(1)));

    [Fact]
    public void Reading_the_state_of_an_unknown_id_is_refused()
        => Assert.Throws<KeyNotFoundException>(() => Venue.GetState("0x1"));

    [Fact]
    public void The_open_orders_are_those_that_look_open()
    {
        Order(SandboxOrderState.Pending);
        Order(SandboxOrderState.Canceled);
        Order(SandboxOrderState.Matched);
        Order(SandboxOrderState.Forgotten);
        var matching = Order(SandboxOrderState.Matching);
        var open = Order();

        Assert.Equal([matching, open], Venue.OpenOrders);
    }

    [Fact]
    public void The_open_orders_of_several_accounts_are_in_the_order_in_which_they_were_placed()
    {
        var other = Venue.AddAccount();

        SandboxOrder[] orders = [Order(), Order(owner: other), Order(), Order(owner: other), Order()];

        Assert.Equal(orders, Venue.OpenOrders);
    }

    [Fact]
    public void An_order_that_opens_again_is_among_the_open_orders_once()
    {
        var order = Order();
        Venue.SetState(order.Id, SandboxOrderState.Canceled);
        Venue.SetState(order.Id, SandboxOrderState.Live);

        Assert.Equal([order], Venue.OpenOrders);
    }

    [Fact]
    public async Task An_order_that_opens_again_keeps_its_position()
    {
        var orders = Venue.SeedOrders(200, market: "0xa", assetId: "1");
        foreach (var order in orders)
        {
            Venue.SetState(order.Id, SandboxOrderState.Canceled);
        }

        foreach (var number in (int[])[150, 3, 80])
        {
            Venue.SetState(orders[number].Id, SandboxOrderState.Live);
        }

        var reply = await CancelAsync("/cancel-market-orders", """{"market":"0xa","asset_id":"1"}""");

        Assert.Equal([orders[3].Id, orders[80].Id, orders[150].Id], reply.Canceled);
    }
}
