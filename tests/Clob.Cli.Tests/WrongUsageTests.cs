using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class WrongUsageTests : SandboxTest
{
    [Theory]
    [InlineData("cancel")]
    [InlineData("cancel", "")]
    [InlineData("cancel", "0x1", "  ")]
    [InlineData("cancel", "--nope")]
    [InlineData("cancel", "0x1", "--nope", "0x2")]
    [InlineData("cancel", "0x1", "-j")]
    [InlineData("cancel", "0x1", "--JSON")]
    [InlineData("cancel", "--version")]
    [InlineData("cancel", "-", "0x1")]
    [InlineData("cancel", "0x1", "-")]
    [InlineData("cancel", "-", "-")]
    [InlineData("cancel", "0x1", "")]
    [InlineData("cancel", "0x1,,0x2")]
    [InlineData("cancel", ",0x1")]
    [InlineData("cancel", ";")]
    [InlineData("cancel", "0x")]
    [InlineData("cancel", "0xg")]
    [InlineData("cancel", "123")]
    [InlineData("cancel", "0Xab")]
    [InlineData("cancel-market", "--market", "0X1111111111111111111111111111111111111111111111111111111111111111")]
    [InlineData("cancel-market", "--market", "0X")]
    [InlineData("cancel", "my-market-slug")]
    [InlineData("cancel", "@ids.txt")]
    [InlineData("cancel", "\"0x1\"")]
    [InlineData("cancel", "'0x1'")]
    [InlineData("cancel", "0x1", "#0x2")]
    [InlineData("cancel", "\uFEFF\uFEFF0x1")]
    [InlineData("cancel", "0x1\uFEFF")]
    [InlineData("cancel", "[]")]
    [InlineData("cancel", "[\"0x1\"")]
    [InlineData("cancel", "[0x1]")]
    [InlineData("cancel", "[\"0x1\",7]")]
    [InlineData("cancel", "{\"id\":\"0x1\"}")]
    [InlineData("cancel", "0x1", "[\"0x2\", null]")]
    [InlineData("cancel", "0x1\u001b[2J")]
    [InlineData("cancel", "0x1", "--json=true")]
    [InlineData("cancel", "0x1", "--json", "false")]
    [InlineData("cancel-all", "0x1")]
    [InlineData("cancel-all", "--nope")]
    [InlineData("cancel-all", "-")]
    [InlineData("[diagram]", "cancel-all")]
    [InlineData("[suggest]", "cancel", "0x1")]
    [InlineData("--json", "cancel-all")]
    [InlineData("cancle", "0x1")]
    public async Task A_wrong_command_exits_with_2_and_sends_nothing(params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("clob: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task An_option_after_two_dashes_is_not_an_id_either()
    {
        var run = await Shell.RunAsync("cancel", "--base-address", BaseAddress, "--", "--nope");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("http://clob.example", "plain http")]
    [InlineData("clob.example", "not absolute")]
    [InlineData("ftp://127.0.0.1", "not https")]
    [InlineData("https://clob.example/?a=b", "query")]
    [InlineData("http://[", "address")]
    [InlineData("--json", "not absolute")]
    [InlineData("", "--base-address")]
    public async Task An_unsafe_base_address_exits_with_2(string address, string complaint)
    {
        var run = await Shell.RunAsync("cancel", "0x1", "--base-address", address);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_of_a_base_address_is_not_shown()
    {
        var run = await Shell.RunAsync("cancel", "0x1", "--base-address", "https://me:hunter2@clob.example");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel", "0x1", "--base-adress", "https://me:hunter2@clob.example/")]
    [InlineData("cancel", "https://me:hunter2@clob.example/")]
    [InlineData("cancel", "https://me:hun%40ter2@hunter2@clob.example/a/very/long/path/that/is/longer/than/a/line/can/show/and/longer")]
    [InlineData("cancel", "me:hunter2@clob.example")]
    [InlineData("cancel", "me:averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylonghunter2hunter2hunter2@clob.example")]
    [InlineData("cancel-all", "--base-adress", "https://me:hunter2@clob.example/")]
    [InlineData("cancel-all", "--base-adress=https://me:hunter2@clob.example/")]
    [InlineData("cancel-all", "https://me:hunter2@clob.example/")]
    [InlineData("cancel-all", "--no-such=hunter2")]
    [InlineData("cancel-all", "--no-such:hunter2")]
    [InlineData("cancel-all", "--no-such", "hunter2")]
    [InlineData("cancel", "0x1", "--no-such=hunter2")]
    [InlineData("cancel-market", "--market", "https://me:hunter2@clob.example/")]
    [InlineData("sandbox", "--port", "https://me:hunter2@clob.example/")]
    [InlineData("completion", "https://me:hunter2@clob.example/")]
    [InlineData("https://me:hunter2@clob.example/")]
    [InlineData("doctor", "--no-such=hunter2")]
    public async Task A_password_that_was_written_in_the_wrong_place_is_not_shown(params string[] args)
    {
        var run = await Shell.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("clob: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_is_not_known_is_shown_by_its_name()
        => Assert.Contains("'--no-such'", (await Shell.RunAsync("cancel-all", "--no-such=value")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Wrong_usage_is_reported_before_missing_credentials()
    {
        var run = await RunAsync(new Shell(), "cancel", "--nope");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("CLOB_", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "http")]
    [InlineData("--port", "")]
    [InlineData("--orders", "-1")]
    [InlineData("--orders", "1.5")]
    [InlineData("--orders", "99999999999")]
    public async Task A_number_out_of_bounds_exits_with_2(string option, string value)
    {
        var run = await Shell.RunAsync("sandbox", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains($"{option} takes a whole number from 0 to", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancle")]
    [InlineData("Cancel")]
    [InlineData("cancel-order")]
    public async Task An_order_id_after_a_misspelled_command_is_not_called_a_private_key_alone(string command)
    {
        var run = await Shell.RunAsync(command, "0x" + new string('4', 64));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{command}'", run.Error, StringComparison.Ordinal);
        Assert.Contains("If it is an order id: to cancel the order, use clob cancel ID.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4444", run.Error, StringComparison.Ordinal);
    }
}
