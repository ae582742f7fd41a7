using System.Globalization;
using System.Numerics;

namespace Clob.Sandbox.Tests;

public sealed class VenueTests
{
    [Fact]
    public void SeedOrders_on_two_venues_gives_the_same_orders() =>
        Assert.Equal(new SandboxVenue().SeedOrders(20), new SandboxVenue().SeedOrders(20));

    [Fact]
    public void SeedOrders_in_two_steps_gives_the_same_orders_as_in_one()
    {
        var venue = new SandboxVenue();

        Assert.Equal(new SandboxVenue().SeedOrders(20), venue.SeedOrders(8).Concat(venue.SeedOrders(12)));
    }

    [Fact]
    public void SeedOrders_are_open_and_have_ids_of_their_own()
    {
        var venue = new SandboxVenue();

        var orders = venue.SeedOrders(500);

        Assert.Equal(orders, venue.OpenOrders);
        Assert.Equal(500, orders.Select(order => order.Id).Distinct().Count());
    }

    [Fact]
    public void SeedOrders_spread_over_three_markets_with_two_assets_each()
    {
        var orders = new SandboxVenue().SeedOrders(12);

        Assert.Equal(3, orders.Select(order => order.Market).Distinct().Count());
        Assert.All(orders.GroupBy(order => order.Market), market => Assert.Equal(2, market.Select(order => order.AssetId).Distinct().Count()));
        Assert.All(orders.GroupBy(order => order.AssetId), asset => Assert.Single(asset.Select(order => order.Market).Distinct()));
    }

    [Fact]
    public void SeedOrders_have_the_shapes_of_the_venue()
    {
        Assert.All(new SandboxVenue().SeedOrders(12), order =>
        {
            Assert.Matches("^0x[0-9a-f]{64}$", order.Id);
            Assert.Matches("^0x[0-9a-f]{64}$", order.Market);
            Assert.True(BigInteger.Parse(order.AssetId, NumberStyles.None, CultureInfo.InvariantCulture) < BigInteger.Pow(2, 256));
        });
    }

    [Fact]
    public void SeedOrders_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxVenue().SeedOrders(-1));

    [Fact]
    public void AddOrder_id_that_is_taken_is_refused()
    {
        var venue = new SandboxVenue();
        var order = venue.SeedOrders(1).Single();

        Assert.Throws<ArgumentException>(() => venue.AddOrder(order));
    }

    [Fact]
    public void AddOrder_account_that_is_not_known_is_refused() =>
        Assert.Throws<ArgumentException>(() => new SandboxVenue().AddOrder(new SandboxOrder("0x1", "0xa", "1"), SandboxAccount.CreateExample(2)));

    [Fact]
    public void AddAccount_key_that_is_known_is_refused() =>
        Assert.Throws<ArgumentException>(() => new SandboxVenue().AddAccount(SandboxAccount.CreateExample()));

    [Fact]
    public void SetState_unknown_id_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => new SandboxVenue().SetState("0x1", SandboxOrderState.Matched));

    [Fact]
    public void GetState_unknown_id_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => new SandboxVenue().GetState("0x1"));

    [Fact]
    public void OpenOrders_leave_out_what_is_not_open()
    {
        var venue = new SandboxVenue();
        var orders = venue.SeedOrders(5);
        venue.SetState(orders[0].Id, SandboxOrderState.Pending);
        venue.SetState(orders[1].Id, SandboxOrderState.Canceled);
        venue.SetState(orders[2].Id, SandboxOrderState.Matched);
        venue.SetState(orders[3].Id, SandboxOrderState.Forgotten);

        Assert.Equal([orders[4]], venue.OpenOrders);
    }
}
