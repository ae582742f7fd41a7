using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CredentialsTests : SandboxTest
{
    [Fact]
    public async Task Missing_credentials_are_named_in_one_error()
    {
        var run = await RunAsync(new Shell(), "cancel", "0x1", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("clob: Not set: CLOB_ADDRESS, CLOB_API_KEY, CLOB_SECRET, CLOB_PASS_PHRASE.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task Only_the_credentials_that_are_missing_or_empty_are_named()
    {
        var shell = Shell.Without("CLOB_API_KEY").With("CLOB_PASS_PHRASE", " ");

        var run = await RunAsync(shell, "cancel-all");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("clob: Not set: CLOB_API_KEY, CLOB_PASS_PHRASE.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLOB_ADDRESS", "0x12")]
    [InlineData("CLOB_API_KEY", "two words")]
    [InlineData("CLOB_SECRET", "no!base64")]
    [InlineData("CLOB_PASS_PHRASE", "open\nsesame")]
    public async Task Malformed_credentials_are_named_and_not_shown(string variable, string value)
    {
        var run = await RunAsync(Shell.With(variable, value), "cancel", "0x1");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"clob: {variable}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(value, run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("CLOB_SECRET", "\"c2VjcmV0\"", "has a quotation mark in it")]
    [InlineData("CLOB_SECRET", "c2Vj cmV0", "has white space in the middle")]
    [InlineData("CLOB_ADDRESS", "'0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'", "has a quotation mark in it")]
    public async Task Credentials_that_were_broken_on_their_way_are_told_by_the_cause_and_point_to_the_doctor(
        string variable, string value, string cause)
    {
        var run = await RunAsync(Shell.With(variable, value), "cancel", "0x1");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"clob: {variable}: {cause}", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Try: clob doctor{Environment.NewLine}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLOB_PASS_PHRASE", "0x", "64 hex digits, which is what a wallet's private key looks like")]
    [InlineData("CLOB_PASS_PHRASE", "0X", "64 hex digits")]
    [InlineData("CLOB_API_KEY", "0x", "64 hex digits")]
    [InlineData("CLOB_API_KEY", "", "64 hex digits")]
    [InlineData("CLOB_SECRET", "0x", "64 hex digits")]
    [InlineData("CLOB_SECRET", "", "the two may be swapped")]
    [InlineData("CLOB_ADDRESS", "0x", "64 hex digits")]
    [InlineData("CLOB_ADDRESS", "", "64 hex digits")]
    public async Task The_private_key_of_a_wallet_is_never_sent(string variable, string prefix, string cause)
    {
        var key = prefix + new string('a', 64);
        string[][] commands =
            [["cancel", "0x1"], ["cancel-all", "--json"], ["cancel-market", "--market", "0x1"], ["cancel", "0x1", "--dry-run"]];
        foreach (var args in commands)
        {
            var run = await RunAsync(Shell.With(variable, key), args);

            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith($"clob: {variable}: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(cause, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("aaaaaaaa", run.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task A_passphrase_of_64_hex_digits_is_sent()
    {
        await RunAsync(Shell.With("CLOB_PASS_PHRASE", new string('b', 64)), "cancel", "0x1");

        Assert.Single(Venue.Requests);
    }

    [Fact]
    public async Task A_cause_and_what_to_do_about_it_are_two_sentences()
    {
        var run = await RunAsync(Shell.With("CLOB_ADDRESS", "0x12"), "cancel", "0x1");

        Assert.Contains("API key. Set it to", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("..", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_the_venue_echoes_are_not_shown()
    {
        Venue.FailNext(Clob.Sandbox.SandboxResponse.Error(400, $"bad passphrase {Venue.Account.Passphrase}"));

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Contains("bad passphrase", run.Error, StringComparison.Ordinal);
    }
}
