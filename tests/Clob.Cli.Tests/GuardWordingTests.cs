using System.Text.Json;
using Clob.Cli.Credentials;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>What <c>clob guard</c> and <c>clob heartbeat</c> say about orders that may still be open: only what is true.</summary>
public sealed class GuardWordingTests : SandboxTest
{
    private const string Fires = "10 to 15 s";
    private const string AnotherSender = "/v1/heartbeats from=2 times=always heartbeat=mismatched";

    // Heartbeats keep their times: on a clock that leaps, the first loss may be another one.
    private Shell Punctual => Shell with { TimeProvider = TimeProvider.System };

    [Fact]
    public async Task A_switch_that_is_not_armed_is_not_said_to_cancel()
    {
        AddFaults("/v1/heartbeats times=always status=403", "/data/orders times=always status=401");

        var run = await RunAsync("guard", "--base-address", BaseAddress, "--", Environment.ProcessPath!);

        Assert.Contains("NOT verified", run.Error, StringComparison.Ordinal);
        Assert.Contains("The venue's switch is not armed, and cancels nothing. Cancel again.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Fires, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_that_may_be_armed_is_said_to_cancel()
    {
        AddFaults("/v1/heartbeats times=always status=500", "/data/orders times=always status=401");

        var run = await RunAsync("guard", "--base-address", BaseAddress, "--", Environment.ProcessPath!);

        Assert.Contains($"Heartbeats are stopped. The venue cancels the open orders {Fires} after the last heartbeat.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, AnotherSender, "--let-venue-fire")]
    [InlineData(3, $"{AnotherSender};/data/orders times=always status=401")]
    [InlineData(4, "/v1/heartbeats times=always heartbeat=mismatched")]
    public async Task Orders_that_another_sender_keeps_open_are_not_said_to_be_canceled(int exitCode, string faults, params string[] options)
    {
        AddFaults(faults.Split(';'));

        var run = await RunAsync(Punctual, ["heartbeat", .. options]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("Another sender uses the same API key, and its heartbeats keep open orders open.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("may have canceled", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Fires, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guard_that_another_sender_ends_says_that_it_keeps_the_orders_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of a Unix shell.");
        AddFaults(AnotherSender, "/data/orders times=always status=401");

        var run = await Punctual.RunAsync("guard", "--base-address", BaseAddress, "--", "/bin/sh", "-c", "while :; do sleep 0.05; done").InTime();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("Heartbeats are stopped. Another sender uses the same API key", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Fires, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The first heartbeat was not acknowledged.", "/v1/heartbeats times=always status=403")]
    [InlineData("--let-venue-fire cancels nothing.", AnotherSender, "--let-venue-fire")]
    public async Task Heartbeats_that_cancel_nothing_say_so_as_JSON_too(string why, string fault, params string[] options)
    {
        AddFaults(fault);

        var run = await RunAsync(options.Length > 0 ? Punctual : Shell, ["heartbeat", "--json", .. options]);

        AssertNotSent(run.Json, why);
    }

    [Fact]
    public async Task A_heartbeat_that_fails_is_told_with_its_cause()
    {
        await using var venue = RawVenue.HangingUp();

        var run = await Shell.RunAsync("heartbeat", "--base-address", venue.BaseAddress);

        Assert.Equal(4, run.ExitCode);
        Assert.Matches("not acknowledged. An error occurred while sending the request. [A-Z]", run.Error);
    }

    [Fact]
    public async Task A_guard_that_reaches_nothing_says_so_as_JSON_too()
    {
        var run = await Shell.RunAsync("guard", "--json", "--base-address", await RawVenue.GoneAsync(), "--", Environment.ProcessPath!);

        Assert.Equal(4, run.ExitCode);
        AssertNotSent(JsonOf(run), "No heartbeat reached the venue.");
    }

    [Fact]
    public async Task Of_several_accounts_those_that_are_not_reached_are_in_the_report()
    {
        Seed(2);
        var home = Directory.CreateTempSubdirectory("clob-guard-");
        try
        {
            Save(home.FullName, "main", new Uri(BaseAddress));
            Save(home.FullName, "gone", new Uri(await RawVenue.GoneAsync()));

            var run = await (new Shell { ConfigurationFolder = home.FullName })
                .RunAsync("guard", "--json", "--profile", "main", "--profile", "gone", "--", Environment.ProcessPath!);

            Assert.Equal(4, run.ExitCode);
            Assert.Empty(Venue.OpenOrders);
            var profiles = JsonOf(run).GetProperty("profiles");
            Assert.Equal(["main", "gone"], profiles.EnumerateObject().Select(profile => profile.Name));
            AssertNotSent(profiles.GetProperty("gone"), "No heartbeat reached the venue.");
            Assert.Contains("open orders of main are canceled", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static void AssertNotSent(JsonElement report, string why)
    {
        Assert.False(report.GetProperty("verified").GetBoolean());
        Assert.Equal("refused", report.GetProperty("request").GetProperty("outcome").GetString());
        Assert.Equal($"Not sent. {why}", report.GetProperty("request").GetProperty("error").GetString());
    }

    private static JsonElement JsonOf(CliRun run)
        => JsonSerializer.Deserialize<JsonElement>(Assert.Single(run.Error.Split(Environment.NewLine), line => line.StartsWith('{')));

    private void Save(string folder, string name, Uri baseAddress) => new ProfileStore(folder).Save(name, new Profile
    {
        Address = Venue.Account.Address,
        ApiKey = name == "main" ? Venue.Account.ApiKey : "gone",
        Secret = Venue.Account.Secret,
        Passphrase = Venue.Account.Passphrase,
        BaseAddress = baseAddress,
    });

    private void AddFaults(params string[] faults)
    {
        foreach (var fault in faults)
        {
            Venue.AddFault(SandboxFault.Parse(fault));
        }
    }
}
