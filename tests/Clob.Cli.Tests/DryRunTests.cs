using System.Globalization;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>What would be sent, without sending it.</summary>
public sealed class DryRunTests : SandboxTest
{
    [Fact]
    public async Task A_dry_run_shows_the_request_as_it_would_be_sent()
    {
        var id = Seed(1)[0];

        var run = await RunAsync("cancel", id, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"DELETE {BaseAddress}order", run.OutLines[0]);
        Assert.Contains($"POLY_ADDRESS: {Venue.Account.Address}", run.OutLines);
        Assert.Contains("Content-Type: application/json", run.OutLines);
        Assert.Contains("Content-Length: 80", run.OutLines);
        Assert.Contains($$"""{"orderID":"{{id}}"}""", run.OutLines);
        Assert.Contains("Nothing was sent: 1 request would be.", run.OutLines);
    }

    [Theory]
    [InlineData("cancel", "0x1", "0x2")]
    [InlineData("cancel-all")]
    [InlineData("cancel-market", "--market", "0x5")]
    public async Task A_dry_run_of_any_command_sends_nothing_and_masks_secrets(params string[] args)
    {
        foreach (var json in (string[][])[[], ["--json"]])
        {
            var run = await RunAsync([.. args, "--dry-run", .. json]);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("******", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(Venue.Account.ApiKey, run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(Venue.Account.Passphrase, run.Out, StringComparison.Ordinal);
        }

        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task The_JSON_of_a_dry_run_has_each_request_with_its_body()
    {
        var ids = Enumerable.Range(0, 1300).Select(number => string.Create(CultureInfo.InvariantCulture, $"0x{number:x}")).ToList();

        var run = await RunAsync(Shell with { Input = string.Join(' ', ids) }, "cancel", "-", "--dry-run", "--json");

        var requests = run.Json.GetProperty("requests").EnumerateArray().ToList();
        var bodies = requests.Select(request => request.GetProperty("body").GetString()!);
        Assert.Equal(ids, bodies.SelectMany(body => System.Text.Json.JsonSerializer.Deserialize<string[]>(body)!));
        Assert.All(requests, request => Assert.Equal(
            ("DELETE", BaseAddress + "orders", "******"),
            (request.GetProperty("method").GetString(),
                request.GetProperty("url").GetString(),
                request.GetProperty("headers").GetProperty("POLY_SIGNATURE").GetString())));
        Assert.Equal(3, requests.Count);
    }

    [Fact]
    public async Task A_dry_run_without_credentials_is_wrong_usage()
        => Assert.Equal(2, (await RunAsync(new Shell(), "cancel", "0x1", "--dry-run")).ExitCode);

    [Fact]
    public async Task A_dry_run_of_unusable_input_is_wrong_usage()
        => Assert.Equal(2, (await RunAsync(Shell with { Input = "--json" }, "cancel", "-", "--dry-run")).ExitCode);
}
