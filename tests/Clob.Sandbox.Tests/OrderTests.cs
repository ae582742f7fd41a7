namespace Clob.Sandbox.Tests;

public sealed class OrderTests : SandboxTest
{
    [Fact]
    public void AddOrder_id_that_is_taken_is_refused()
    {
        var order = Order();

        Assert.Throws<ArgumentException>(() => Venue.AddOrder(order));
    }

    [Fact]
    public void AddOrder_id_that_another_account_has_is_refused()
    {
        var order = Order(owner: Venue.AddAccount());

        Assert.Throws<ArgumentException>(() => Venue.AddOrder(order));
    }

    [Fact]
    public void AddOrder_account_that_is_not_known_is_refused() =>
        Assert.Throws<ArgumentException>(() => Venue.AddOrder(new SandboxOrder("0x1", "0xa", "1"), SandboxAccount.CreateExample(2)));

    [Fact]
    public void AddAccount_key_that_is_known_is_refused() =>
        Assert.Throws<ArgumentException>(() => Venue.AddAccount(SandboxAccount.CreateExample()));

    [Fact]
    public void AddAccount_without_one_makes_the_next_one_up() =>
        Assert.Equal(
            [SandboxAccount.CreateExample(2).ApiKey, SandboxAccount.CreateExample(3).ApiKey],
            [Venue.AddAccount().ApiKey, Venue.AddAccount().ApiKey]);

    [Fact]
    public void SetState_unknown_id_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => Venue.SetState("0x1", SandboxOrderState.Matched));

    [Fact]
    public void SetStateAfter_unknown_id_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => Venue.SetStateAfter("0x1", SandboxOrderState.Open, TimeSpan.FromSeconds(1)));

    [Fact]
    public void GetState_unknown_id_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => Venue.GetState("0x1"));

    [Fact]
    public void OpenOrders_leave_out_what_does_not_look_open()
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
    public void OpenOrders_of_several_accounts_come_in_the_order_in_which_they_were_added()
    {
        var other = Venue.AddAccount();

        SandboxOrder[] orders = [Order(), Order(owner: other), Order(), Order(owner: other), Order()];

        Assert.Equal(orders, Venue.OpenOrders);
    }

    [Fact]
    public void OpenOrders_order_that_opens_again_at_once_is_there_once()
    {
        var order = Order();
        Venue.SetState(order.Id, SandboxOrderState.Canceled);
        Venue.SetState(order.Id, SandboxOrderState.Open);

        Assert.Equal([order], Venue.OpenOrders);
    }

    [Fact]
    public async Task CancelMarketOrders_order_that_opens_again_stands_where_it_stood()
    {
        var orders = Venue.SeedOrders(200, market: "0xa", assetId: "1");
        foreach (var order in orders)
        {
            Venue.SetState(order.Id, SandboxOrderState.Canceled);
        }

        foreach (var number in (int[])[150, 3, 80])
        {
            Venue.SetState(orders[number].Id, SandboxOrderState.Open);
        }

        var reply = await CancelAsync("/cancel-market-orders", """{"market":"0xa","asset_id":"1"}""");

        Assert.Equal([orders[3].Id, orders[80].Id, orders[150].Id], reply.Canceled);
    }
}
