using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>clob orders</c> and <c>clob order</c>.</summary>
public sealed class OrdersTests : SandboxTest
{
    private const string Market = "0x5f65177b394277fd294cd75650044e32ba009a95022d88a0c1d565897d72f8f1";

    [Fact]
    public async Task The_open_orders_are_one_object_with_the_members_of_the_venue()
    {
        var id = Venue.PlaceOrder(new SandboxOrder("0xa1", Market, "71321") { Side = "SELL", Price = 0.45m, Size = 10 }).Id;
        Venue.FillOrder(id, 2.5m);

        var run = await RunAsync("orders", "--json");

        Assert.Equal(0, run.ExitCode);
        var order = Assert.Single(run.Json.GetProperty("orders").EnumerateArray());
        Assert.Equal(
            ("0xa1", "ORDER_STATUS_LIVE", Market, "71321", "SELL", "0.45", "10", "2.5"),
            (Text("id"), Text("status"), Text("market"), Text("asset_id"), Text("side"), Text("price"), Text("original_size"), Text("size_matched")));
        Assert.Equal(["orders"], run.Json.EnumerateObject().Select(member => member.Name));

        string? Text(string member) => order.GetProperty(member).GetString();
    }

    [Theory]
    [InlineData("--side", "buy", "0xbuy")]
    [InlineData("--side", "SELL", "0xsell")]
    [InlineData("--price-above", "0.5", "0xsell")]
    [InlineData("--price-below", "0.5", "0xbuy")]
    [InlineData("--min-size", "50", "0xsell")]
    [InlineData("--max-size", "49.9", "0xbuy")]
    [InlineData("--older-than", "10m", "0xbuy")]
    [InlineData("--asset-id", "1", "0xbuy")]
    [InlineData("--market", Market, "0xsell")]
    public async Task Filters_select(string option, string value, string id)
    {
        PlaceTwo();

        var run = await RunAsync("orders", option, value, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([id], run.Json.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("--side", "both")]
    [InlineData("--side", "")]
    [InlineData("--older-than", "10")]
    [InlineData("--older-than", "-1m")]
    [InlineData("--older-than", "m")]
    [InlineData("--older-than", "99999999999999d")]
    [InlineData("--price-above", "half")]
    [InlineData("--price-above", "0,5")]
    [InlineData("--price-below", "")]
    [InlineData("--market", "my-market-slug")]
    [InlineData("--asset-id", "0x1")]
    public async Task A_filter_that_is_wrong_is_wrong_usage_before_anything_is_sent(string option, string value)
    {
        foreach (var command in (string[])["orders", "cancel-open"])
        {
            var run = await RunAsync(command, option, value);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(option, run.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(200)]
    [InlineData(120)]
    [InlineData(80)]
    [InlineData(40)]
    public async Task The_table_fits_the_terminal(int? columns)
    {
        var ids = Seed(3);

        var run = await RunAsync(Shell with { Columns = columns }, "orders");

        Assert.All(run.OutLines, line => Assert.True(columns is null or < 80 || line.Length <= columns, line));
        Assert.Equal("3 open", run.OutLines[^2]);

        // On a terminal of the usual width, ids are shortened in the middle; where nothing would fit, each order is a block of lines.
        var shown = columns is 80 or 120 ? ids.Select(id => $"{id[..6]}…{id[^4..]}") : ids;
        Assert.All(shown, id => Assert.Contains(id, run.Out, StringComparison.Ordinal));
        Assert.Equal(
            columns is not 40,
            run.OutLines.Any(line => line.Contains("age", StringComparison.Ordinal) && line.Contains("filled", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("order", "0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8")]
    public async Task The_table_fits_80_columns_also_where_an_outcome_is_long_and_sizes_are(params string[] args)
    {
        Venue.PlaceOrder(new SandboxOrder("0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8", Market, "1")
        {
            Outcome = "The Oakland Athletics 👩‍👩‍👧‍👧",
            Price = 0.455m,
            Size = 12345.67m,
        });

        var run = await RunAsync(Shell with { Columns = 80 }, args);

        var row = Assert.Single(run.OutLines, line => line.Contains("0x3917…27b8", StringComparison.Ordinal));
        Assert.All((string[])["0x5f65…f8f1", "The", "0.455", "12345.67"], text => Assert.Contains(text, row, StringComparison.Ordinal));
        Assert.All(run.OutLines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("order", "0x1")]
    [InlineData("cancel-open", "--side", "buy", "--dry-run")]
    public async Task An_order_is_printed_as_it_was_on_the_wire(params string[] args)
    {
        const string Sent = """{"id":"0x1","status":"LIVE","market":null,"side":"BUY","original_size":100.50,"price":0.5,"fee":{"rate":null},"created_at":1700000000}""";
        RespondNext(args[0] == "order" ? Sent : $$"""{"data":[{{Sent}}],"next_cursor":"LTE="}""");

        var run = await RunAsync([.. args, "--json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Sent, Assert.Single(run.Json.GetProperty("orders").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task An_age_is_shown_in_its_largest_unit()
    {
        Venue.PlaceOrder(new SandboxOrder("0xa1", Market, "1") { CreatedAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(2.5) });

        var run = await RunAsync("orders");

        Assert.Contains(run.OutLines, line => line.TrimEnd().EndsWith(" 2h", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_is_shown_in_whatever_state_it_is()
    {
        var ids = Seed(2);
        Venue.SetState(ids[0], SandboxOrderState.Matched);

        var run = await RunAsync("order", ids[0], ids[1], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["ORDER_STATUS_MATCHED", "ORDER_STATUS_LIVE"],
            run.Json.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task An_order_that_the_venue_does_not_know_exits_with_1_and_others_are_shown()
    {
        var id = Seed(1)[0];

        var run = await RunAsync("order", "0xdead", id, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Json.GetProperty("orders").EnumerateArray());
        Assert.Equal(["0xdead"], run.Ids("unread"));
        Assert.Contains("0xdead: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("order", "0x1")]
    public async Task Refused_credentials_exit_with_3(params string[] args)
    {
        var run = await RunAsync(Shell.With("CLOB_API_KEY", "another"), args);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Try: clob doctor --base-address", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("order", "0x1")]
    public async Task A_read_that_fails_exits_with_4(params string[] args)
    {
        Venue.AddFault(SandboxFault.Status(500) with { Times = null });

        var run = await RunAsync(args);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("500", run.Error, StringComparison.Ordinal);

        // What was not read is not "0 open".
        Assert.DoesNotContain($"open{Environment.NewLine}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_does_not_read_standard_input()
    {
        var run = await RunAsync(Shell with { Input = "0x1" }, "order", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not read standard input", run.Error, StringComparison.Ordinal);
    }

    private void PlaceTwo()
    {
        var now = TimeProvider.System.GetUtcNow();
        Venue.PlaceOrder(
            new SandboxOrder("0xbuy", "0xb1", "1") { Side = "BUY", Price = 0.4m, Size = 10, CreatedAt = now - TimeSpan.FromMinutes(20) });
        Venue.PlaceOrder(new SandboxOrder("0xsell", Market, "2") { Side = "SELL", Price = 0.6m, Size = 50, CreatedAt = now });
    }
}
