using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CancelInputTests : SandboxTest
{
    [Theory]
    [InlineData("0x1\n0x2\n")]
    [InlineData("  0x1 \t 0x2")]
    [InlineData("\r\n\r\n0x1\r\n\r\n   \r\n0x2\r\n")]
    [InlineData("\uFEFF0x1\n0x2")]
    [InlineData("0x1 0x2\n0x1")]
    [InlineData("0x1,0x2")]
    [InlineData("0x1;0x2;\n")]
    [InlineData("0x1,\r\n0x2,\r\n")]
    [InlineData("0x1\n, 0x2")]
    [InlineData("""["0x1","0x2"]""")]
    [InlineData(" [\n  \"0x1\",\n  \"0x2\"\n]\n")]
    [InlineData("\uFEFF[\"0x1\", \"0x2\"]")]
    [InlineData("[\"0x1\"]\n[]\n[\"0x2\"]\n")]
    [InlineData("""["\u0030x1","0x2"]""")]
    public async Task Ids_between_white_space_are_sent_once_each(string input)
    {
        await RunAsync(Shell with { Input = input }, "cancel", "-");

        Assert.Equal("""["0x1","0x2"]""", SentBody());
    }

    [Fact]
    public async Task One_id_on_standard_input_sends_DELETE_orders()
    {
        await RunAsync(Shell with { Input = "0x1" }, "cancel", "-");

        Assert.Equal("DELETE /orders", Assert.Single(Venue.Requests).ToString());
    }

    [Fact]
    public async Task Open_orders_on_standard_input_are_canceled()
    {
        var ids = Seed(3);

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Theory]
    [InlineData("", "no order ids")]
    [InlineData(" \r\n\t\n", "no order ids")]
    [InlineData("0x1 --json 0x2", "'--json'")]
    [InlineData("0x1\n-", "'-'")]
    [InlineData("0x1\0", "control character")]
    [InlineData("order_id,price\n0x1,0.5", "line 1: 'order_id'")]
    [InlineData("0x1\n0x2,0.5", "line 2: '0.5'")]
    [InlineData("0x1\r\n\r\nslug-of-a-market", "line 3: 'slug-of-a-market'")]
    [InlineData("0x1\n# a comment", "line 2: '#' is no order id, and comments are not read")]
    [InlineData("0x1\n// a comment", "line 2: '//'")]
    [InlineData("\"0x1\"\n", "line 1: '\"0x1\"' is no order id: it has quotation marks")]
    [InlineData("'0x1'", "quotation marks")]
    [InlineData("@ids.txt", "clob cancel - < FILE")]
    [InlineData("0x1,,0x2", "missing before ','")]
    [InlineData("0x1\n;\n;0x2", "line 3: An order id is missing before ';'")]
    [InlineData("0x1\n\uFEFF0x2", "line 2: '\\uFEFF0x2'")]
    [InlineData("7132", "'7132'")]
    [InlineData("[]", "no order ids")]
    [InlineData("[\n\"0x1\",\n2\n]", "line 3: '2' is no string")]
    [InlineData("[\"0x1\",null]", "'null' is no string")]
    [InlineData("[\"0x1\",[\"0x2\"]]", "'[' begins something else")]
    [InlineData("[{\"id\":\"0x1\"}]", "'{' begins something else")]
    [InlineData("[\"0x1\",]", "']' comes where an id")]
    [InlineData("[\"0x1\" \"0x2\"]", "where a comma or ] has to be")]
    [InlineData("[\"0x1\"", "ends in the middle")]
    [InlineData("[\"0x1", "ends in the middle")]
    [InlineData("[\"0x1\n\"]", "line 1: '0x1' has no closing quotation mark")]
    [InlineData("[\"0x1\"] 0x2", "'0' follows a JSON array")]
    [InlineData("[\" 0x1\"]", "has a space in it")]
    [InlineData("[\"\"]", "empty")]
    [InlineData("{\"orders\":[\"0x1\"]}", "only an array of strings")]
    [InlineData("0x1\n[\"0x2\"]", "line 2: '[\"0x2\"]'")]
    public async Task An_input_without_usable_ids_is_wrong_usage(string input, string complaint)
    {
        var run = await RunAsync(Shell with { Input = input }, "cancel", "-", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task An_input_with_more_ids_than_a_request_takes_is_sent_in_several()
    {
        var ids = Seed(2500);

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Empty(Venue.OpenOrders);
        Assert.True(Venue.Requests.Count > 2);
    }

    [Fact]
    public async Task A_list_is_checked_to_its_end_before_anything_is_sent()
    {
        var run = await RunAsync(Shell with { Input = string.Join('\n', [.. Seed(5000), "price"]) }, "cancel", "-", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("Standard input, line 5001: 'price'", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task A_text_without_end_and_separator_is_wrong_usage()
    {
        var run = await RunAsync(Shell with { Input = $"0x{new string('0', 100_000)}" }, "cancel", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is too long for an order id", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task Input_that_cannot_be_read_is_wrong_usage_and_sends_nothing()
    {
        using var directory = new ScriptedReader(_ => throw new UnauthorizedAccessException("Access to the path is denied."));

        var run = await RunAsync(From(directory), "cancel", "-", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("Standard input cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task What_cannot_be_an_id_after_a_request_has_gone_is_refused_and_the_rest_goes_on()
    {
        var ids = Seed(1500);
        using var stream = Stream(string.Join('\n', ids.Take(1400)), $"\norder_id\n--json {string.Join(' ', ids.Skip(1400))}");

        var run = await RunAsync(From(stream), "cancel", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Equal(["order_id", "--json"], run.Ids("refused"));
        Assert.StartsWith(
            "Standard input, line 1401: 'order_id' is no order id",
            run.Json.GetProperty("refused").GetProperty("order_id").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0} LONG {1}", "LONG…")]
    [InlineData("{0},LONG\n{1}", "LONG…")]
    [InlineData("[\"{0}\",\"LONG\",\"{1}\"]", "LONG…")]
    [InlineData("[\"{0}\",LONG,\"{1}\"]", "LONG…")]
    [InlineData("[\"{0}\",[\"0x1\",[\"]\\\"\"]],\"{1}\"]", "[\"0x1\",[\"]\\\"\"]]")]
    [InlineData("[\"{0}\",{{\"id\":\"0x1\",\n\"of\":[\"}}\"]}},\"{1}\"]", "{\"id\":\"0x1\",\n\"of\":[\"}\"]}")]
    [InlineData("[\"{0}\",7,\"{1}\"]", "7")]
    [InlineData("[\"{0}\",,\"{1}\"]", ",")]
    [InlineData("[\"{0}\" \"{1}\"]", "\"")]
    [InlineData("[\"{0}\",]\n[\"{1}\"]", "]")]
    [InlineData("[\"{0}\",\"0x1\n,\"{1}\"]", "0x1")]
    [InlineData("[\"{0}\"],[\"{1}\"]", ",")]
    [InlineData("[\"{0}\"] 0x1 [\"{1}\"]", "0x1")]
    [InlineData("[\"{0}\"] {{\"id\":\"0x1\"}} [\"{1}\"]", "{\"id\":\"0x1\"}")]
    public async Task A_text_that_cannot_be_an_id_after_a_request_was_sent_does_not_stop_the_ids_after_it(string shape, string refused)
    {
        var ids = Seed(2);
        var longest = "0x" + new string('1', 3000);
        var input = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, ids[0], ids[1])
            .Replace("LONG", longest, StringComparison.Ordinal);

        // All that is wrong comes after the pause.
        var first = input.IndexOf(ids[0], StringComparison.Ordinal) + ids[0].Length + 1;
        using var stream = Stream(input[..first], input[first..]);

        var run = await RunAsync(From(stream), "cancel", "-", "--json");

        Assert.Equal(ids.Order(), run.Ids("canceled").Order());
        Assert.Equal([refused.Replace("LONG", longest[..1000], StringComparison.Ordinal)], run.Ids("refused"));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1001, 0)]
    public async Task An_id_that_is_too_long_to_be_sent_is_wrong_usage(int length, int requests)
    {
        var run = await RunAsync(Shell with { Input = "0x" + new string('1', length - 2) }, "cancel", "-");

        Assert.Equal(requests == 0 ? 2 : 1, run.ExitCode);
        Assert.Equal(requests, Venue.Requests.Count);
    }

    [Fact]
    public async Task An_id_whose_end_had_not_come_when_it_was_interrupted_is_reported()
    {
        using var interruption = new CancellationTokenSource();
        using var stream = new ScriptedReader(
            _ => "0x1\n0x2",
            hang =>
            {
                interruption.Cancel();
                hang.Wait();
                return "";
            });

        var run = await RunAsync(From(stream) with { Interruption = interruption.Token }, "cancel", "-", "--json");

        Assert.Equal(["0x1", "0x2"], run.Ids("refused"));
    }

    [Fact]
    public async Task Ids_that_are_typed_are_read_line_by_line_and_end_with_the_first_end()
    {
        var ids = Seed(2);
        using var keyboard = new LineReader([ids[0], $"{ids[1]},"]);

        var run = await RunAsync(From(keyboard) with { IsInputTerminal = true }, "cancel", "-", "--json");

        Assert.Equal((0, 1), (run.ExitCode, keyboard.Ends));
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Fact]
    public async Task A_line_that_was_typed_before_an_interruption_is_reported()
    {
        using var interruption = new CancellationTokenSource();
        using var keyboard = new LineReader(["0x1"]) { AtEnd = interruption.Cancel };

        var run = await RunAsync(
            From(keyboard) with { IsInputTerminal = true, Interruption = interruption.Token }, "cancel", "-", "--json");

        Assert.Equal(["0x1"], run.Ids("refused"));
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task An_array_that_breaks_off_after_a_request_has_gone_is_told_with_the_report()
    {
        var ids = Seed(1500);
        using var stream = Stream($"[\"{string.Join("\",\"", ids)}\",", "{");

        var run = await RunAsync(From(stream), "cancel", "-", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(ids.Count, run.Ids("canceled").Count() + run.Ids("refused").Count());
        Assert.Contains("Standard input, line 1: '{' begins something else", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_and_not_sent_is_in_the_report_of_refused_credentials()
    {
        var ids = Seed(3000);

        var run = await RunAsync(
            Shell.With("CLOB_SECRET", "YW5vdGhlcg==") with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(ids.Order(), run.Ids("refused").Order());
    }

    [Fact]
    public async Task Input_that_is_interrupted_before_anything_was_sent_is_reported_as_not_sent()
    {
        using var interruption = new CancellationTokenSource();
        using var stream = new ScriptedReader(
            _ => "0x1\n0x2\n",
            hang =>
            {
                interruption.Cancel();
                hang.Wait();
                return "";
            });

        var run = await RunAsync(From(stream) with { Interruption = interruption.Token }, "cancel", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["0x1", "0x2"], run.Ids("refused"));
        Assert.Equal("Not sent. Interrupted.", run.Json.GetProperty("refused").GetProperty("0x1").GetString());
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task Input_that_is_interrupted_after_a_request_has_gone_is_reported_whole()
    {
        var ids = Seed(1100);
        using var interruption = new CancellationTokenSource();
        using var stream = new ScriptedReader(
            _ => string.Join('\n', ids) + "\n",
            hang =>
            {
                SpinWait.SpinUntil(() => Venue.Requests.Count > 0, TimeSpan.FromSeconds(30));
                interruption.Cancel();
                hang.Wait();
                return "";
            });

        var run = await RunAsync(From(stream) with { Interruption = interruption.Token }, "cancel", "-", "--json");

        Assert.Contains(run.ExitCode, new[] { 1, 4 });
        Assert.Equal(ids.Order(), run.Ids("canceled").Concat(run.Ids("uncertain")).Concat(run.Ids("refused")).Order());
        Assert.DoesNotContain("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_longer_than_a_block_keeps_its_ids_whole()
    {
        var ids = Enumerable.Range(0, 9000).Select(number => $"0x{number:x16}").ToList();

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(ids, run.Ids("not_canceled"));
    }

    [Fact]
    public async Task An_interrupted_input_sends_nothing()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var run = await RunAsync(Shell with { Input = "0x1", Interruption = interruption.Token }, "cancel", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Ids("canceled"));
        Assert.Empty(Venue.Requests);
    }

    // The time-out is for the day on which it fails: it would wait for ever.
    [Fact(Timeout = 60_000)]
    public async Task An_input_that_is_interrupted_while_it_is_silent_ends_and_sends_nothing()
    {
        using var interruption = new CancellationTokenSource();
        using var keyboard = new SilentReader(interruption.Cancel);
        var shell = Shell with
        {
            Interruption = interruption.Token,
            Adjust = environment => environment with { In = keyboard },
        };

        var run = await RunAsync(shell, "cancel", "-", "--json").WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Ids("refused"));
        Assert.Contains("Interrupted.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    private Shell From(TextReader reader) => Shell with { Adjust = environment => environment with { In = reader } };

    /// <summary>A writer that pauses, and goes on once its first orders are asked for.</summary>
    private ScriptedReader Stream(string first, string rest) => new(
        _ => first,
        _ =>
        {
            SpinWait.SpinUntil(() => Venue.Requests.Count > 0, TimeSpan.FromSeconds(30));
            return rest;
        });
}
