using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Clob.Sandbox;

namespace Clob.Generators.Tests.Native;

/// <summary>The command line as <c>dotnet publish src/Clob.Cli -c Release</c> leaves it.</summary>
[Collection(NativePrograms.Name)]
public sealed class NativeProgramTests(PublishedPrograms published)
{
    private const string WalletKey = "4646464646464646464646464646464646464646464646464646464646464646";
    private const string NoId = "0x0000000000000000000000000000000000000000000000000000000000000000";

    [Fact]
    public async Task The_published_folder_holds_one_program_and_nothing_else()
    {
        var folder = await published.CommandLineAsync();

        Assert.Equal([PublishedPrograms.FileName("clob")], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_program_needs_no_shared_runtime()
    {
        var native = await ProgramAsync();
        var nowhere = new Dictionary<string, string> { ["PATH"] = "", ["DOTNET_ROOT"] = Path.Combine(Path.GetTempPath(), "no-runtime") };

        var run = await native.RunAsync(nowhere, "", "--version");

        Assert.Equal(new ProgramRun(0, "0.1.0" + Environment.NewLine, ""), run);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("demo --help")]
    [InlineData("sandbox --help")]
    [InlineData("doctor --help")]
    [InlineData("cancel --help")]
    [InlineData("cancel-all --help")]
    [InlineData("cancel-market --help")]
    [InlineData("cancel-open --help")]
    [InlineData("orders --help")]
    [InlineData("order --help")]
    [InlineData("guard --help")]
    [InlineData("heartbeat --help")]
    [InlineData("guard")]
    [InlineData("guard -- no-such-command-anywhere")]
    [InlineData("cancel-open --side both")]
    [InlineData("completion --help")]
    [InlineData("completion bash")]
    [InlineData("completion zsh")]
    [InlineData("completion fish")]
    [InlineData("completion pwsh")]
    [InlineData("completion tcsh")]
    [InlineData("demo")]
    [InlineData("nope")]
    [InlineData("[suggest] demo")]
    [InlineData("cancel")]
    [InlineData("cancel --nope")]
    [InlineData("cancel 0x1 --base-address nowhere")]
    [InlineData("cancel 0x1")]
    [InlineData("cancel-market --market xyz")]
    [InlineData("cancel-all")]
    [InlineData("sandbox --tier Lead")]
    [InlineData("sandbox --port 70000")]
    [InlineData("sandbox --fault what=ever")]
    [InlineData("doctor --base-address https://venue.invalid/?query")]
    public async Task A_screen_is_the_same_as_on_the_shared_runtime(string arguments)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var native = await (await ProgramAsync()).RunAsync(words);

        Assert.Equal((await ClobProgram.OnTheRuntime.RunAsync(words)).WithoutChance(), native.WithoutChance());
    }

    [Theory]
    [InlineData("clob ca")]
    [InlineData("clob cancel-market --")]
    [InlineData("clob sandbox --tier ")]
    [InlineData("clob completion ")]
    [InlineData("clob keys create --")]
    public async Task A_completion_is_the_same_as_on_the_shared_runtime(string line)
    {
        var native = await (await ProgramAsync()).RunAsync("complete", line);

        Assert.NotEmpty(native.Out);
        Assert.Equal(await ClobProgram.OnTheRuntime.RunAsync("complete", line), native);
    }

    [Theory]
    [InlineData(0, "", "cancel FIRST --json")]
    [InlineData(0, "", "cancel FIRST SECOND --json")]
    [InlineData(1, "", "cancel FIRST NONE --json")]
    [InlineData(1, "", "cancel FIRST NONE")]
    [InlineData(0, "[\"FIRST\", \"SECOND\"]", "cancel - --json")]
    [InlineData(2, "FIRST, \"SECOND", "cancel - --json")]
    [InlineData(0, "", "cancel-market --market MARKET --json")]
    [InlineData(0, "", "cancel-market --asset-id ASSET --json")]
    [InlineData(0, "", "cancel-all --yes --json")]
    [InlineData(0, "", "cancel-all --yes")]
    [InlineData(0, "", "cancel FIRST --dry-run --json")]
    [InlineData(0, "", "cancel FIRST SECOND --dry-run")]
    [InlineData(0, "", "cancel-all --dry-run")]
    [InlineData(0, "", "cancel FIRST SECOND --verify --json")]
    [InlineData(0, "", "cancel-all --yes --verify --json")]
    [InlineData(0, "", "cancel-all --yes --verify")]
    [InlineData(0, "", "cancel-open --market MARKET --yes --json")]
    [InlineData(0, "", "orders")]
    [InlineData(0, "", "order FIRST SECOND")]
    [InlineData(0, "", "doctor")]
    [InlineData(0, "", "doctor --json")]
    [InlineData(0, WalletKey, "keys create --nonce 3 --show")]
    [InlineData(1, WalletKey, "keys derive --json")]
    [InlineData(2, "4646", "keys create")]
    [InlineData(0, "", "keys list --json")]
    [InlineData(0, "", "keys delete --json")]
    public async Task A_command_on_a_venue_does_the_same_as_on_the_shared_runtime(int exitCode, string input, string arguments)
    {
        var native = await RunOnVenueAsync(await ProgramAsync(), input, arguments);

        Assert.Equal(exitCode, native.Run.ExitCode);
        Assert.Equal(await RunOnVenueAsync(ClobProgram.OnTheRuntime, input, arguments), native);
    }

    [Fact]
    public async Task Wrong_credentials_end_it_with_3()
    {
        var native = await ProgramAsync();
        await using var venue = await ClobSandbox.StartAsync();
        var variables = ClobProgram.VariablesOf(venue.Account);
        variables["CLOB_API_KEY"] = "3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";

        var run = await native.RunAsync(variables, "", "cancel-all", "--yes", "--base-address", venue.BaseAddress.ToString());

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Try: clob doctor", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_cannot_be_read_ends_it_with_4()
    {
        var native = await ProgramAsync();
        await using var venue = await ClobSandbox.StartAsync();
        venue.FailNext(new SandboxResponse(200, "application/json", "{"));

        var run = await native.RunAsync(
            ClobProgram.VariablesOf(venue.Account), "", "cancel", NoId, "--json", "--base-address", venue.BaseAddress.ToString());

        Assert.Equal(4, run.ExitCode);
        Assert.Equal([NoId], run.ReadJson().GetProperty("uncertain").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Its_sandbox_is_canceled_by_it_and_ends_in_order()
    {
        var native = await ProgramAsync();
        using var sandbox = native.Start(
            new Dictionary<string,
            string>(),
            "sandbox",
            "--json",
            "--orders",
            "3",
            "--fault",
            "/order status=425");
        var description = JsonSerializer.Deserialize<JsonElement>((await sandbox.StandardOutput.ReadLineAsync())!);
        string Text(string member) => description.GetProperty(member).GetString()!;
        var variables = new Dictionary<string, string>
        {
            ["CLOB_ADDRESS"] = Text("address"),
            ["CLOB_API_KEY"] = Text("api_key"),
            ["CLOB_SECRET"] = Text("secret"),
            ["CLOB_PASS_PHRASE"] = Text("passphrase"),
        };

        var run = await native.RunAsync(variables, "", "cancel-all", "--yes", "--json", "--base-address", Text("base_address"));
        Stop(sandbox);
        var end = await ClobProgram.EndAsync(sandbox);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.ReadJson().GetProperty("canceled").GetArrayLength());
        Assert.Equal(OperatingSystem.IsWindows() ? end : new ProgramRun(0, "", ""), end);
    }

    [Fact]
    public async Task Where_the_guard_itself_is_killed_the_switch_of_the_venue_fires()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command of this test is that of a Unix shell.");
        var native = await ProgramAsync();
        var clock = new FakeClock(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        await using var venue = await ClobSandbox.StartAsync(new ClobSandboxOptions { Orders = 3, TimeProvider = clock });
        using var guard = native.Start(
            ClobProgram.VariablesOf(venue.Account),
            "guard",
            "--base-address",
            venue.BaseAddress.ToString(),
            "--",
            "/bin/sh",
            "-c",
            "echo $$; exec sleep 60");
        var command = int.Parse((await guard.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);

        guard.Kill();
        await guard.WaitForExitAsync();
        var openAfterTheKill = venue.OpenOrders.Count;
        clock.Advance(TimeSpan.FromSeconds(15));

        using (var orphan = Process.GetProcessById(command))
        {
            orphan.Kill();
        }

        Assert.Equal(3, openAfterTheKill);
        Assert.Empty(venue.OpenOrders);
        Assert.Equal(1, venue.GetHeartbeat().Fired);
    }

    private async Task<ClobProgram> ProgramAsync()
        => new(Path.Combine(await published.CommandLineAsync(), PublishedPrograms.FileName("clob")));

    /// <summary>Runs a command on a venue of its own, which has the same orders as any other.</summary>
    private static async Task<(ProgramRun Run, string Requests, int Open)> RunOnVenueAsync(
        ClobProgram program,
        string input,
        string arguments)
    {
        await using var venue = await ClobSandbox.StartAsync();
        var orders = venue.SeedOrders(6);
        string Fill(string text) => text
            .Replace("FIRST", orders[0].Id, StringComparison.Ordinal)
            .Replace("SECOND", orders[1].Id, StringComparison.Ordinal)
            .Replace("NONE", NoId, StringComparison.Ordinal)
            .Replace("MARKET", orders[0].Market, StringComparison.Ordinal)
            .Replace("ASSET", orders[0].AssetId, StringComparison.Ordinal);

        var run = await program.RunAsync(
            ClobProgram.VariablesOf(venue.Account),
            Fill(input),
            [.. Fill(arguments).Split(' '), "--base-address", venue.BaseAddress.ToString()]);
        var requests = venue.Requests.Select(
            request => $"{request.Method} {request.Path} {System.Text.Encoding.UTF8.GetString(request.Body.Span)}");
        // Orders are read several at a time, in any order.
        return (run.WithoutChance(), string.Join('\n', requests.Order(StringComparer.Ordinal)), venue.OpenOrders.Count);
    }

    // There is no SIGTERM on Windows.
    private static void Stop(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            Assert.Equal(0, Kill(process.Id, 15));
        }
    }

    [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "kill")]
    [System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
