using System.Text.Json;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>clob doctor</c> that a signal ends: what was found by then is shown.</summary>
public sealed class DoctorInterruptionTests : SandboxTest
{
    private const string Interrupted = "interrupted";

    [Fact]
    public async Task A_venue_that_does_not_respond_leaves_what_was_found_before()
    {
        using var interruption = new CancellationTokenSource();
        await using var venue = RawVenue.Silent(interruption.Cancel);

        var run = await (Shell with { Interruption = interruption.Token }).RunAsync("doctor", "--json", "--base-address", venue.BaseAddress).InTime();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Interrupted.", Assert.Single(run.Error.Split(Environment.NewLine), line => line.Length > 0)["clob: ".Length..]);
        Assert.False(run.Json.GetProperty("ready").GetBoolean());
        Assert.All(
            ["CLOB_ADDRESS", "CLOB_API_KEY", "CLOB_SECRET", "CLOB_PASS_PHRASE", "name", "connection"],
            check => Assert.Equal("ok", StateOf(run, check)));
        Assert.All(["answer", "clock", "credentials", "keys"], check => Assert.Equal(Interrupted, FoundBy(run, check)));
    }

    [Theory]
    [InlineData("/auth/ban-status/closed-only", "credentials", "keys")]
    [InlineData("/auth/api-keys", "keys")]
    public async Task A_signed_call_that_does_not_respond_leaves_what_was_found_before(string path, params string[] rest)
    {
        using var interruption = new CancellationTokenSource();
        Venue.AddFault(SandboxFault.Parse($"{path} when=after delay=59m"));
        var running = RunAsync(Shell with { Interruption = interruption.Token }, "doctor", "--json");
        await Guard.UntilAsync(() => Venue.Requests.Any(request => request.Path == path));

        await interruption.CancelAsync();
        var run = await running.InTime();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("ok", StateOf(run, "clock"));
        Assert.All(rest, check => Assert.Equal(Interrupted, FoundBy(run, check)));
    }

    [Fact]
    public async Task What_is_wrong_decides_the_exit_code_also_after_a_signal()
    {
        using var interruption = new CancellationTokenSource();
        await using var venue = RawVenue.Silent(interruption.Cancel);

        var run = await (Shell.Without("CLOB_SECRET") with { Interruption = interruption.Token })
            .RunAsync("doctor", "--base-address", venue.BaseAddress).InTime();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Not everything was checked.", run.OutLines);
    }

    private static string? StateOf(CliRun run, string check) => Check(run, check).GetProperty("state").GetString();

    private static string? FoundBy(CliRun run, string check)
    {
        Assert.Equal("skipped", StateOf(run, check));
        return Check(run, check).GetProperty("found").GetString();
    }

    private static JsonElement Check(CliRun run, string check)
        => run.Json.GetProperty("checks").EnumerateArray().Single(each => each.GetProperty("check").GetString() == check);
}
