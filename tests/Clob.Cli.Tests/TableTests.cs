using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>Output for people.</summary>
public sealed class TableTests : SandboxTest
{
    [Fact]
    public async Task A_table_in_a_pipe_has_id_outcome_and_reason_on_one_line()
    {
        var id = $"0x{new string('a', 64)}";

        var run = await RunAsync("cancel", id);

        var line = Assert.Single(run.OutLines, line => line.Contains(id, StringComparison.Ordinal));
        Assert.Matches($"^ *{id} +not found +Order not found *$", line);
    }

    [Fact]
    public async Task A_table_in_a_pipe_has_no_escape_sequences()
    {
        var run = await RunAsync("cancel", Seed(1)[0], "0x1");

        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task A_very_long_reason_stays_on_one_line()
    {
        var reason = string.Join(' ', Enumerable.Repeat("word", 500));
        RespondNext($$$"""{"canceled":[],"not_canceled":{"0x1":"{{{reason}}}"}}""");

        var run = await RunAsync("cancel", "0x1");

        Assert.Contains(reason, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(20)]
    public async Task A_table_on_a_narrow_terminal_has_a_line_for_each_id(int columns)
    {
        var id = $"0x{new string('a', 64)}";

        var run = await RunAsync(Shell.With("NO_COLOR", "1") with { Columns = columns }, "cancel", id);

        Assert.Equal([id, "  outcome: not found", "  reason: Order not found", "1 not found", ""], run.OutLines);
    }

    [Fact]
    public async Task A_table_on_a_wide_terminal_is_a_table()
    {
        var run = await RunAsync(Shell.With("NO_COLOR", "1") with { Columns = 80 }, "cancel", "0x1");

        Assert.Contains(run.OutLines, line => line.Trim() == "0x1     not found   Order not found");
    }

    [Fact]
    public async Task A_table_with_NO_COLOR_has_no_escape_sequences()
    {
        var run = await RunAsync(Shell.With("NO_COLOR", "1") with { Columns = 200 }, "cancel", "0x1");

        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task Texts_that_look_like_markup_are_shown_unchanged()
    {
        RespondNext("""{"canceled":["[red]0x1[/]"],"not_canceled":{"0x1":"[bold]no[/] [/] [["}}""");

        var run = await RunAsync("cancel-all");

        Assert.Contains("[red]0x1[/]", run.Out, StringComparison.Ordinal);
        Assert.Contains("[bold]no[/] [/] [[", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_the_venue_are_escaped_in_a_table()
    {
        RespondNext("""{"canceled":[],"not_canceled":{"0x1":"\u001b[2J\u009b\r\n\u202egone"}}""");

        var run = await RunAsync("cancel", "0x1");

        Assert.Contains(@"\u001B[2J\u009B\u000D\u000A\u202Egone", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_the_venue_are_escaped_in_JSON()
    {
        RespondNext("""{"canceled":[],"not_canceled":{"0x1":"\u001b[2J\u009b\u007f\r\n\u2028\u202egone"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.DoesNotContain(run.Out.TrimEnd(), letter => char.IsControl(letter) || letter is '\u2028' or '\u202e');
        Assert.Equal(
            "\u001b[2J\u009b\u007f\r\n\u2028\u202egone",
            run.Json.GetProperty("not_canceled").GetProperty("0x1").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Control_characters_of_the_venue_are_escaped_in_an_error()
    {
        Venue.FailNext(Clob.Sandbox.SandboxResponse.Error(400, "\u001b[2Jno\nclob: all is well"));

        var run = await RunAsync("cancel", "0x1");

        var line = Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("clob: all is well", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
    }

    [Fact]
    public async Task A_table_of_very_many_orders_has_a_line_for_each()
    {
        var ids = Seed(1500);

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-");

        Assert.Equal([.. ids.Select(id => $"{id}  canceled"), "1500 canceled", ""], run.OutLines);
    }

    [Fact]
    public async Task The_summary_counts_each_outcome()
    {
        RespondNext("""{"canceled":["0x1","0x2","0x9"],"not_canceled":{"0x3":"Order already canceled","0x4":"Order not found"}}""");

        var run = await RunAsync("cancel", "0x1", "0x2", "0x3", "0x4", "0x5");

        Assert.Equal("2 canceled; 1 already canceled; 1 not found; 1 unaccounted; 1 unrequested", run.OutLines[^2]);
    }
}
