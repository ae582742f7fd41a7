using System.Runtime.InteropServices;
using System.Text.Json;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>The real program.</summary>
public sealed class ProcessTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    public async Task The_demo_of_the_real_program_exits_with_0_and_prints_no_escape_sequences()
    {
        var run = await ClobProcess.RunAsync(NoVariables, "demo");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task A_proxy_of_the_environment_gets_no_request_of_the_demo()
    {
        var nowhere = await RawVenue.GoneAsync();

        var run = await ClobProcess.RunAsync(new Dictionary<string, string> { ["HTTP_PROXY"] = nowhere, ["http_proxy"] = nowhere }, "demo");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Wrong_usage_of_the_real_program_exits_with_2()
    {
        var run = await ClobProcess.RunAsync(NoVariables, "cancel", "--nope");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task The_JSON_of_the_sandbox_describes_it_in_one_line()
    {
        using var sandbox = ClobProcess.Start(NoVariables, "sandbox", "--json", "--orders", "2");

        var description = JsonSerializer.Deserialize<JsonElement>(await sandbox.ReadLineAsync());

        Assert.Equal(
            ["base_address", "address", "api_key", "secret", "passphrase", "orders"],
            description.EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, description.GetProperty("orders").GetArrayLength());
        Assert.All(description.GetProperty("orders").EnumerateArray(), order => Assert.Equal(
            ["id", "market", "asset_id"],
            order.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_cancel_of_an_order_of_a_running_sandbox_cancels_it()
    {
        using var sandbox = ClobProcess.Start(NoVariables, "sandbox", "--json", "--orders", "1");
        var description = JsonSerializer.Deserialize<JsonElement>(await sandbox.ReadLineAsync());
        string Text(string member) => description.GetProperty(member).GetString()!;
        var variables = new Dictionary<string, string>
        {
            ["CLOB_ADDRESS"] = Text("address"),
            ["CLOB_API_KEY"] = Text("api_key"),
            ["CLOB_SECRET"] = Text("secret"),
            ["CLOB_PASS_PHRASE"] = Text("passphrase"),
        };
        var id = description.GetProperty("orders")[0].GetProperty("id").GetString()!;

        var run = await ClobProcess.RunAsync(variables, "cancel", id, "--json", "--base-address", Text("base_address"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([id], run.Ids("canceled"));
    }

    [Fact]
    public async Task A_terminated_sandbox_ends_in_order_and_prints_nothing()
    {
        // There is no SIGTERM on Windows.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var sandbox = ClobProcess.Start(NoVariables, "sandbox", "--json");
        await sandbox.ReadLineAsync();

        sandbox.Signal(PosixSignal.SIGTERM);
        var run = await sandbox.EndAsync();

        Assert.Equal(new CliRun(0, "", ""), run);
    }

    [Fact]
    public async Task The_text_of_the_sandbox_has_lines_to_paste()
    {
        using var sandbox = ClobProcess.Start(NoVariables, "sandbox");

        var first = await sandbox.ReadLineAsync();
        List<string> exports = [];
        while (exports.Count < 4)
        {
            var line = await sandbox.ReadLineAsync();
            if (line.StartsWith("export CLOB_", StringComparison.Ordinal))
            {
                exports.Add(line.Split('=')[0]);
            }
        }

        Assert.Contains("http://127.0.0.1:", first, StringComparison.Ordinal);
        Assert.Equal(["export CLOB_ADDRESS", "export CLOB_API_KEY", "export CLOB_SECRET", "export CLOB_PASS_PHRASE"], exports);
    }
}
