using System.Text.Json;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>What is wrong, found step by step, and never by showing a secret.</summary>
public sealed class DoctorTests : SandboxTest
{
    private static readonly string[] Steps =
        ["CLOB_ADDRESS", "CLOB_API_KEY", "CLOB_SECRET", "CLOB_PASS_PHRASE", "name", "connection", "answer", "clock", "credentials", "keys"];

    [Fact]
    public async Task Each_check_is_ok_in_its_order_where_nothing_is_wrong()
    {
        var run = await RunAsync("doctor", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Steps, Checks(run).Select(check => check.GetProperty("check").GetString()));
        Assert.All(Checks(run), check => Assert.Equal("ok", check.GetProperty("state").GetString()));
        Assert.Equal(BaseAddress, run.Json.GetProperty("base_address").GetString());
        Assert.All(["name", "connection", "answer"], step => Assert.True(Check(run, step).GetProperty("milliseconds").GetDouble() > 0));
    }

    [Fact]
    public async Task The_doctor_changes_nothing()
    {
        Seed(2);

        await RunAsync("doctor");

        Assert.Equal(2, Venue.OpenOrders.Count);
        Assert.All(Venue.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task The_text_has_a_line_for_each_check_and_a_verdict()
    {
        var run = await RunAsync("doctor");

        Assert.All(Steps, step => Assert.Contains(run.OutLines, line => line.StartsWith($"ok  {step}", StringComparison.Ordinal)));
        Assert.Contains("Everything is ready for a cancel.", run.OutLines);
    }

    [Fact]
    public async Task The_text_fits_a_narrow_terminal()
    {
        var run = await RunAsync(Shell.With("NO_COLOR", "1").With("CLOB_SECRET", "YW5vdGhlcg==") with { Columns = 60 }, "doctor");

        Assert.All(run.OutLines, line => Assert.True(line.Length <= 60, line));
    }

    [Fact]
    public async Task A_line_that_is_piped_is_neither_padded_nor_long()
    {
        var run = await RunAsync(Shell.With("CLOB_SECRET", "YW5vdGhlcg=="), "doctor");

        Assert.All(run.OutLines, line => Assert.True(line.Length <= 100 && !line.EndsWith(' '), line));
    }

    [Theory]
    [InlineData("CLOB_SECRET", "", 64)]
    [InlineData("CLOB_SECRET", "0x", 64)]
    [InlineData("CLOB_API_KEY", "0x", 64)]
    [InlineData("CLOB_ADDRESS", "0x", 64)]
    [InlineData("CLOB_PASS_PHRASE", "0x", 64)]
    public async Task The_private_key_of_a_wallet_is_recognized_and_never_needed(string variable, string prefix, int digits)
    {
        var key = prefix + new string('a', digits);

        var run = await RunAsync(Shell.With(variable, key), "doctor");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("64 hex digits, which is what a wallet's private key looks like", run.Out, StringComparison.Ordinal);
        Assert.Contains("A wallet's private key is never needed: remove it", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaaaaaa", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passphrase_of_64_hex_digits_is_no_wallet_key()
    {
        var run = await RunAsync(Shell.With("CLOB_PASS_PHRASE", new string('b', 64)), "doctor", "--json");

        Assert.Equal("ok", Check(run, "CLOB_PASS_PHRASE").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("CLOB_SECRET", "YW5vdGhlcg==", "Most likely a value that is noted above (CLOB_SECRET: base64, 7 bytes")]
    [InlineData("CLOB_API_KEY", "key", "Most likely a value that is noted above (CLOB_API_KEY: 3 characters, and no UUID")]
    [InlineData("CLOB_PASS_PHRASE", " another", "Most likely a value that is noted above (CLOB_PASS_PHRASE: 7 characters, with white space around it)")]
    public async Task Advice_about_refused_credentials_begins_with_what_was_noted(string variable, string value, string beginning)
    {
        var run = await RunAsync(Shell.With(variable, value), "doctor", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith(beginning, Check(run, "credentials").GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLOB_ADDRESS", "", "not set", "failed")]
    [InlineData("CLOB_ADDRESS", "  ", "nothing but white space", "failed")]
    [InlineData("CLOB_ADDRESS", "0x12", "is not 0x and 40 hex digits", "failed")]
    [InlineData("CLOB_ADDRESS", "\"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\"", "quotation mark", "failed")]
    [InlineData("CLOB_ADDRESS", " 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "white space around it", "warning")]
    [InlineData("CLOB_API_KEY", "key", "no UUID", "warning")]
    [InlineData("CLOB_API_KEY", "3e1a2b4c 5d6e-4f70-8a9b-0c1d2e3f4a5b", "white space in the middle", "failed")]
    [InlineData("CLOB_SECRET", "*********", "not base64", "failed")]
    [InlineData("CLOB_SECRET", "YW5vdGhlcg==", "7 bytes, where the venue's secrets have 32", "warning")]
    [InlineData("CLOB_SECRET", "‘YW5vdGhlcg==’", "quotation mark", "failed")]
    [InlineData("CLOB_PASS_PHRASE", "a\u0001b", "cannot be in a header", "failed")]
    public async Task A_malformed_variable_is_named_without_its_value(string variable, string value, string found, string state)
    {
        var run = await RunAsync(Shell.With(variable, value), "doctor", "--json");

        var check = Check(run, variable);
        Assert.Equal(state, check.GetProperty("state").GetString());
        Assert.Contains(found, check.GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.NotNull(check.GetProperty("advice").GetString());
        if (state == "failed")
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Equal("skipped", Check(run, "credentials").GetProperty("state").GetString());
        }

        if (value.Trim().Length > 2 && variable is "CLOB_SECRET" or "CLOB_PASS_PHRASE")
        {
            Assert.DoesNotContain(value.Trim(), run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_network_is_checked_without_variables_too()
    {
        var run = await RunAsync(new Shell(), "doctor", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("ok", Check(run, "clock").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_ends_the_checks()
    {
        var run = await Shell.RunAsync("doctor", "--json", "--base-address", "https://clob.invalid");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("failed", Check(run, "name").GetProperty("state").GetString());
        Assert.All(
            ["connection", "TLS", "answer", "clock", "credentials"],
            step => Assert.Equal("skipped", Check(run, step).GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_port_without_a_listener_ends_the_checks()
    {
        var run = await Shell.RunAsync("doctor", "--json", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("failed", Check(run, "connection").GetProperty("state").GetString());
        Assert.Equal("skipped", Check(run, "answer").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_server_without_TLS_ends_the_checks()
    {
        var run = await Shell.RunAsync(
            "doctor", "--json", "--base-address", BaseAddress.Replace("http:", "https:", StringComparison.Ordinal));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("ok", Check(run, "connection").GetProperty("state").GetString());
        Assert.Equal("failed", Check(run, "TLS").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_server_that_is_not_the_venue_is_recognized_by_its_response()
    {
        var run = await Shell.RunAsync("doctor", "--json", "--base-address", BaseAddress + "elsewhere");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("status 404", Check(run, "answer").GetProperty("found").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, "failed", "90.")]
    [InlineData(-90, "failed", "behind")]
    [InlineData(3, "warning", "ahead")]
    public async Task A_wrong_clock_is_measured(int ahead, string state, string found)
    {
        var clock = new ShiftedClock(TimeSpan.FromSeconds(ahead));

        var run = await RunAsync(Shell with { TimeProvider = clock }, "doctor", "--json");

        var check = Check(run, "clock");
        Assert.Equal(state, check.GetProperty("state").GetString());
        Assert.Contains(
            found, check.GetProperty("found").GetString()!.Replace("89.", "90.", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(state == "failed" ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task Refused_credentials_are_explained_with_what_the_checks_rule_out()
    {
        var run = await RunAsync(Shell.With("CLOB_API_KEY", Guid.NewGuid().ToString()), "doctor", "--json");

        Assert.Equal(3, run.ExitCode);
        var advice = Check(run, "credentials").GetProperty("advice").GetString()!;
        Assert.StartsWith("Most likely one of these. The four values do not belong together", advice, StringComparison.Ordinal);
        Assert.Contains("It is not the clock (0.", advice, StringComparison.Ordinal);
        Assert.Contains("the path that was signed", advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_credentials_with_a_wrong_clock_blame_the_clock_first()
    {
        var shell = Shell.With("CLOB_API_KEY", Guid.NewGuid().ToString()) with { TimeProvider = new ShiftedClock(TimeSpan.FromMinutes(5)) };

        var run = await RunAsync(shell, "doctor", "--json");

        var advice = Check(run, "credentials").GetProperty("advice").GetString()!;
        Assert.DoesNotContain("the clock (", advice, StringComparison.Ordinal);
        Assert.StartsWith("Most likely the clock, which is wrong: set it first", advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firewall_after_the_public_calls_does_not_blame_the_credentials()
    {
        Venue.AddFault(SandboxFault.Parse("/auth/ban-status/closed-only times=always status=403 type=text/html body=<html>"));

        var run = await RunAsync("doctor", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "The credentials are not the cause", Check(run, "credentials").GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    private static List<JsonElement> Checks(CliRun run) => [.. run.Json.GetProperty("checks").EnumerateArray()];

    private static JsonElement Check(CliRun run, string name)
        => Checks(run).Single(check => check.GetProperty("check").GetString() == name);

    /// <summary>A clock that is set wrong, and passes as the one of the venue does, which a fake clock would not.</summary>
    private sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
