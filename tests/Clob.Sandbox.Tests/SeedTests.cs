using System.Globalization;
using System.Numerics;

namespace Clob.Sandbox.Tests;

public sealed class SeedTests : SandboxTest
{
    // As printed in documentation, and in programs of users: they must not change.
    [Fact]
    public void The_default_seed_gives_the_documented_orders()
    {
        var orders = Venue.SeedOrders(12);

        Assert.Equal(
            new SandboxOrder(
                "0x6f17ec8a70682c41966b02b6fd652040780826fbc1a610ea1dcda0c28405e5fc",
                "0xf97fbbbd0f163110f42dc54707c3288fd3e5d3ce07b7dccada1366b5c2c9dfb1",
                "54005740462309482771467847880561509652435019211677333669647139378761886577735"),
            orders[0]);
        Assert.Equal(
            new SandboxOrder(
                "0x2f6790bc9eb27a6d4360c923d723598d5fde6dc90c0e404328bc142eaf797d49",
                "0x709231831d1f273535338cc23516a1120acc2d06e5fc84497478f5a0df20fee6",
                "15963525702922050967162345255876124483470836265586126626578162175154126937506")
            {
                Price = 0.55m,
                Size = 40,
                Outcome = "No",
            },
            orders[11]);
    }

    [Fact]
    public void Every_generated_token_has_one_outcome_and_orders_of_both_sides()
    {
        var tokens = Venue.SeedOrders(60).GroupBy(order => order.AssetId).ToList();

        Assert.All(tokens, token => Assert.Single(token.Select(order => order.Outcome).Distinct()));
        Assert.All(
            tokens, token => Assert.Equal(["BUY", "SELL"], token.Select(order => order.Side).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(["No", "Yes"], tokens.Select(token => token.First().Outcome).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Generated_prices_and_sizes_differ_and_can_be_traded()
    {
        var orders = Venue.SeedOrders(60);

        Assert.All(orders, order => Assert.InRange(order.Price, 0.05m, 0.95m));
        Assert.Equal((19, 5), (orders.DistinctBy(order => order.Price).Count(), orders.DistinctBy(order => order.Size).Count()));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_orders()
    {
        await using var first = await StartAsync(7);
        await using var second = await StartAsync(7);

        Assert.Equal(first.SeedOrders(20), second.SeedOrders(20));
    }

    [Fact]
    public async Task Another_seed_gives_other_orders_and_another_account()
    {
        await using var first = await StartAsync(7);
        await using var second = await StartAsync(-7);

        Assert.Empty(first.SeedOrders(20).Intersect(second.SeedOrders(20)));
        Assert.Empty(first.OpenOrders.Select(order => order.Market).Intersect(second.OpenOrders.Select(order => order.Market)));
        Assert.NotEqual(first.Account.ApiKey, second.Account.ApiKey);
    }

    [Fact]
    public async Task Seed_7_gives_the_same_on_every_machine()
    {
        await using var venue = await StartAsync(7);

        Assert.Equal("0x97e04f1806bb3599f9d1db4b6f483b2494f20778d81f763e1a3b24aedbda36e5", venue.SeedOrders(1).Single().Id);
        Assert.Equal("0xd170ae18dc768b557ad6ca2125051421cbb95b0b", venue.Account.Address);
    }

    [Fact]
    public async Task Seeding_in_two_steps_gives_the_same_orders_as_in_one()
    {
        await using var other = await StartAsync(0);

        Assert.Equal(other.SeedOrders(20), Venue.SeedOrders(8).Concat(Venue.SeedOrders(12)));
    }

    [Fact]
    public void Seeded_orders_are_open_and_have_distinct_ids()
    {
        var orders = Venue.SeedOrders(500);

        Assert.Equal(orders, Venue.OpenOrders);
        Assert.Equal(500, orders.Select(order => order.Id).Distinct().Count());
    }

    [Fact]
    public void Seeded_orders_are_in_three_markets_with_two_tokens_each()
    {
        var orders = Venue.SeedOrders(12);

        Assert.Equal(3, orders.Select(order => order.Market).Distinct().Count());
        Assert.All(
            orders.GroupBy(order => order.Market), market => Assert.Equal(2, market.Select(order => order.AssetId).Distinct().Count()));
        Assert.All(orders.GroupBy(order => order.AssetId), asset => Assert.Single(asset.Select(order => order.Market).Distinct()));
    }

    [Fact]
    public void Seeded_orders_can_share_a_market_and_a_token()
    {
        var orders = Venue.SeedOrders(4, market: "0xa", assetId: "1");

        Assert.All(orders, order => Assert.Equal(("0xa", "1"), (order.Market, order.AssetId)));
        Assert.Equal(4, orders.Select(order => order.Id).Distinct().Count());
    }

    [Fact]
    public void Seeded_orders_have_the_shapes_of_the_venue()
    {
        Assert.All(Venue.SeedOrders(12), order =>
        {
            Assert.Matches("^0x[0-9a-f]{64}$", order.Id);
            Assert.Matches("^0x[0-9a-f]{64}$", order.Market);
            Assert.True(BigInteger.Parse(order.AssetId, NumberStyles.None, CultureInfo.InvariantCulture) < BigInteger.Pow(2, 256));
        });
    }

    [Fact]
    public void Seeding_a_negative_number_of_orders_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Venue.SeedOrders(-1));

    [Fact]
    public void Seeding_orders_of_an_unknown_account_is_refused()
        => Assert.Throws<ArgumentException>(() => Venue.SeedOrders(1, SandboxAccount.CreateExample(2)));

    private static Task<ClobSandbox> StartAsync(int seed) => ClobSandbox.StartAsync(new ClobSandboxOptions { Seed = seed });
}
