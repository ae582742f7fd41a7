using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>Connections that fail before, under or after a request.</summary>
public sealed class ConnectionTests
{
    private static readonly Shell Shell = new Shell().As(SandboxAccount.CreateExample());

    [Fact]
    public async Task A_refused_connection_is_refused_and_unreachable()
    {
        var run = await Shell.RunAsync("cancel", "0x1", "0x2", "--json", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1", "0x2"], run.Ids("refused"));
        Assert.Contains("nothing was sent", run.Json.GetProperty("refused").GetProperty("0x1").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_an_address_is_refused_and_unreachable()
    {
        var run = await Shell.RunAsync("cancel", "0x1", "--json", "--base-address", "https://clob.invalid");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("refused"));
    }

    [Fact]
    public async Task A_connection_without_TLS_is_refused_and_unreachable()
    {
        await using var venue = RawVenue.HangingUp();

        var run = await Shell.RunAsync(
            "cancel", "0x1", "--json", "--base-address", venue.BaseAddress.Replace("http:", "https:", StringComparison.Ordinal));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("refused"));
    }

    [Fact]
    public async Task A_connection_that_is_reset_after_the_request_is_uncertain()
    {
        await using var venue = RawVenue.Resetting();

        await AssertUncertainAsync(Shell, venue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SSH-2.0-nothing\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"canceled\":[\"0x1\"]")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task An_incomplete_response_is_uncertain(string bytes)
    {
        await using var venue = RawVenue.Answering(bytes);

        await AssertUncertainAsync(Shell, venue);
    }

    [Fact]
    public async Task A_response_that_does_not_arrive_in_time_is_uncertain()
    {
        var clock = new HastyClock();
        await using var venue = RawVenue.Silent(clock.Elapse);

        var error = await AssertUncertainAsync(Shell with { TimeProvider = clock }, venue);

        Assert.Contains("no whole response within", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_during_the_request_is_uncertain()
    {
        using var interruption = new CancellationTokenSource();
        await using var venue = RawVenue.Silent(interruption.Cancel);

        var error = await AssertUncertainAsync(Shell with { Interruption = interruption.Token }, venue);

        Assert.Contains(
            "canceled by its caller before its response came. Whether it was carried out is unknown", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_before_the_request_sends_nothing()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var run = await (Shell with { Interruption = interruption.Token })
            .RunAsync("cancel", "0x1", "--json", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("refused"));
        Assert.Contains("Not sent. Interrupted", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> AssertUncertainAsync(Shell shell, RawVenue venue)
    {
        var run = await shell.RunAsync("cancel", "0x1", "--json", "--base-address", venue.BaseAddress);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("uncertain"));
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        return run.Error;
    }
}
