using System.Text.Json;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>What <c>--verify</c> proves, prints and returns.</summary>
public sealed class VerifyTests : SandboxTest
{
    [Fact]
    public async Task A_canceled_order_is_proven_with_what_was_filled_of_it()
    {
        var id = Seed(1)[0];
        Venue.FillOrder(id, 40);

        var run = await RunAsync("cancel", id, "--verify", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json.GetProperty("verified").GetBoolean());
        Assert.Equal(("canceled", "40", "100", null), StateOf(run, id));
        Assert.Equal([id], run.Ids("canceled"));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_seven_members_stay_and_two_come_with_the_option()
    {
        var id = Seed(1)[0];
        string[] seven = ["canceled", "not_canceled", "unaccounted", "uncertain", "refused", "unrequested", "request"];

        var plain = await RunAsync("cancel", id, "--json");
        var verified = await RunAsync("cancel", id, "--json", "--verify");

        Assert.Equal(seven, plain.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal([.. seven, "verified", "orders"], verified.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_lost_response_is_resolved_and_exits_with_0()
    {
        var id = Seed(1)[0];
        Venue.AddFault(SandboxFault.LostResponse("/order") with { Times = null });

        var run = await RunAsync("cancel", id, "--verify", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("canceled", StateOf(run, id).State);
    }

    [Fact]
    public async Task A_filled_order_exits_with_1()
    {
        var ids = Seed(2);
        Venue.FillOrderOnCancel(ids[0]);

        var run = await RunAsync(["cancel", .. ids, "--verify", "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("matched", "100", "100", null), StateOf(run, ids[0]));
        Assert.Equal("canceled", StateOf(run, ids[1]).State);
        Assert.True(run.Json.GetProperty("verified").GetBoolean());
    }

    [Fact]
    public async Task An_order_that_stays_open_exits_with_1()
    {
        var id = Seed(1)[0];
        Venue.AddFault(SandboxFault.Status(404, "/order") with { Times = null });

        var run = await RunAsync("cancel", id, "--verify", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("open", StateOf(run, id).State);
        Assert.False(run.Json.GetProperty("verified").GetBoolean());
        Assert.NotNull(StateOf(run, id).Reason);
    }

    [Fact]
    public async Task An_order_that_cannot_be_read_exits_with_4()
    {
        var id = Seed(1)[0];
        Venue.AddFault(SandboxFault.LostResponse("/order") with { Times = null });
        Venue.AddFault(SandboxFault.Status(500, "/data/order/*") with { Times = null });

        var run = await RunAsync("cancel", id, "--verify", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("unknown", StateOf(run, id).State);
        Assert.NotNull(StateOf(run, id).Reason);
    }

    [Fact]
    public async Task Refused_credentials_exit_with_3()
    {
        var run = await RunAsync(Shell.With("CLOB_API_KEY", "another"), "cancel-all", "--verify", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.False(run.Json.GetProperty("verified").GetBoolean());
    }

    [Theory]
    [InlineData("/order", 401)]
    [InlineData("/data/order/*", 200)]
    public async Task Refused_credentials_exit_with_3_also_where_the_order_is_proven_to_be_canceled(string path, int cancelStatus)
    {
        var id = Seed(1)[0];
        if (cancelStatus == 401)
        {
            Venue.SetState(id, SandboxOrderState.Canceled);
        }

        Venue.AddFault(SandboxFault.Status(401, path) with { Times = null });

        var run = await RunAsync("cancel", id, "--verify", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.True(run.Json.GetProperty("verified").GetBoolean());
        Assert.Equal("canceled", StateOf(run, id).State);
    }

    [Theory]
    [InlineData("cancel-all")]
    [InlineData("cancel-market")]
    public async Task Orders_that_come_late_are_canceled_and_named(string command)
    {
        var market = Venue.SeedOrders(1)[0].Market;
        var late = Venue.PlaceOrderAfterRequests(2, new SandboxOrder("0xlate", market, "1"));
        string[] scope = command == "cancel-market" ? ["--market", market] : [];

        var run = await RunAsync([command, .. scope, "--verify", "--json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(late.Id, run.Ids("canceled"));
        Assert.Equal([late.Id], run.Ids("late"));
        Assert.Equal("canceled", StateOf(run, late.Id).State);
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task A_scope_in_which_nothing_was_open_is_proven_too()
    {
        var run = await RunAsync("cancel-all", "--verify");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"verified: nothing is open{Environment.NewLine}", run.Out);
    }

    [Fact]
    public async Task A_scope_that_cannot_be_read_exits_with_4()
    {
        Seed(2);
        Venue.AddFault(SandboxFault.Status(500, "/data/orders") with { Times = null });

        var run = await RunAsync("cancel-all", "--verify", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.False(run.Json.GetProperty("verified").GetBoolean());
        Assert.Contains("Reading the orders failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_on_standard_input_are_proven_one_by_one()
    {
        var ids = Seed(3);

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--verify", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("orders"));
    }

    [Fact]
    public async Task The_table_shows_states_and_sizes()
    {
        var id = Seed(1)[0];
        Venue.FillOrder(id, 2.5m);

        var run = await RunAsync("cancel", id, "--verify");

        Assert.Contains(
            run.OutLines,
            line => line.Contains("partly filled, the rest canceled", StringComparison.Ordinal)
                && line.Contains("2.5", StringComparison.Ordinal));
        Assert.Equal("verified: none of them is open; 1 partly filled, the rest canceled", run.OutLines[^2]);
    }

    [Fact]
    public async Task A_dry_run_shows_the_cancel_alone()
    {
        var run = await RunAsync("cancel-all", "--verify", "--dry-run", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Json.GetProperty("requests").EnumerateArray());
        Assert.Empty(Venue.Requests);
    }

    private static (string? State, string? Matched, string? Size, string? Reason) StateOf(CliRun run, string id)
    {
        var order = run.Json.GetProperty("orders").GetProperty(id);
        return (Text("state"), Text("size_matched"), Text("original_size"), Text("reason"));

        string? Text(string member) => order.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }
}
