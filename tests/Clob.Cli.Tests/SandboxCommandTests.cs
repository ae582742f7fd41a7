using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

public sealed partial class SandboxCommandTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    public async Task A_port_in_use_exits_with_1_and_says_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var run = await new Shell().RunAsync("sandbox", "--port", $"{port}", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains($"Port {port} on 127.0.0.1 is in use", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_orders_twenty_are_listed_and_the_others_counted()
    {
        var lines = (await DescribeAsync("--orders", "25")).Split(Environment.NewLine);

        Assert.Contains("Open orders: 25", lines);
        Assert.Equal(20, lines.Count(line => line.TrimStart().StartsWith("0x", StringComparison.Ordinal)));
        Assert.Equal("and 5 more; with --json it prints all of them.", lines[^2]);
    }

    [Fact]
    public async Task Twenty_orders_are_all_listed()
    {
        var lines = (await DescribeAsync("--orders", "20")).Split(Environment.NewLine);

        Assert.Equal(20, lines.Count(line => line.TrimStart().StartsWith("0x", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_JSON_of_the_sandbox_has_all_of_many_orders_in_one_line()
    {
        var description = await DescribeAsync("--orders", "5000", "--json");

        Assert.Equal(description.Length - Environment.NewLine.Length, description.IndexOf(Environment.NewLine, StringComparison.Ordinal));
        var orders = JsonSerializer.Deserialize<JsonElement>(description).GetProperty("orders");
        Assert.Equal(5000, orders.EnumerateArray().Select(order => order.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task More_than_a_million_orders_exit_with_2()
    {
        var run = await new Shell().RunAsync("sandbox", "--orders", "1000001");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--orders takes a whole number from 0 to 1000000.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seed_decides_credentials_and_orders()
    {
        var usual = await MadeUpAsync();

        Assert.Equal(usual, await MadeUpAsync("--seed", "0"));
        Assert.Equal(await MadeUpAsync("--seed", "7"), await MadeUpAsync("--seed", "7"));
        Assert.Empty(usual.Intersect(await MadeUpAsync("--seed", "7")));
    }

    [Fact]
    public async Task Faults_of_the_command_line_hit_the_running_sandbox()
    {
        using var sandbox = ClobProcess.Start(
            NoVariables, "sandbox", "--json", "--fault", "/ok times=2 status=503", "--fault", "/time error=\"order not found\"");
        using var client = await ClientOfAsync(sandbox);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "ok"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "time"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "ok"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "ok"));
    }

    [Fact]
    public async Task Faults_that_are_posted_hit_the_running_sandbox()
    {
        using var sandbox = ClobProcess.Start(NoVariables, "sandbox", "--json");
        using var client = await ClientOfAsync(sandbox);

        using var body = new StringContent("/ok status=503");
        using var posted = await client.PostAsync("sandbox/faults", body);

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "ok"));
    }

    [Fact]
    public async Task A_wrong_fault_exits_with_2_and_says_what_is_allowed()
    {
        var run = await new Shell().RunAsync("sandbox", "--fault", "status=503", "--fault", "tiems=2");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith(
            "clob: --fault: The fault 'tiems=2' is wrong: 'tiems=2' is not known; allowed are", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fault")]
    [InlineData("--tier")]
    [InlineData("--fault", "status=500", "status=503")]
    public async Task An_option_without_a_value_or_with_two_exits_with_2(params string[] options)
    {
        var run = await new Shell().RunAsync(["sandbox", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_tier_limits_what_a_signer_may_spend()
    {
        using var sandbox = ClobProcess.Start(NoVariables, "sandbox", "--json", "--tier", "standard");
        var description = JsonSerializer.Deserialize<JsonElement>(await sandbox.ReadLineAsync());
        string Text(string member) => description.GetProperty(member).GetString()!;
        using var client = ClobClient.Create(
            new ApiCredentials(Text("address"), Text("api_key"), Text("secret"), Text("passphrase")),
            new ClobClientOptions { BaseAddress = new Uri(Text("base_address")), Retry = { MaxAttempts = 1 } });

        // One more than the bucket of that tier holds.
        var failure = await Assert.ThrowsAsync<ClobApiException>(
            () => client.CancelOrdersAsync(Enumerable.Range(0, 121).Select(number => $"0x{number}")));

        Assert.Equal(429, failure.StatusCode);
    }

    [Fact]
    public async Task An_unknown_tier_exits_with_2_and_names_the_tiers()
    {
        var run = await new Shell().RunAsync("sandbox", "--tier", "tin");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no tier 'tin': the venue has Standard, Copper,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_of_the_sandbox_names_every_word_of_a_fault()
    {
        var help = (await new Shell().RunAsync("sandbox", "--help")).Out;

        var words = Word().Matches(Assert.Throws<FormatException>(() => SandboxFault.Parse("")).Message);
        Assert.True(words.Count > 10);
        Assert.All(words, word => Assert.Contains(word.Value, help, StringComparison.Ordinal));
    }

    [GeneratedRegex("[a-z]+=")]
    private static partial Regex Word();

    /// <summary>What the sandbox says before it is interrupted.</summary>
    private static async Task<string> DescribeAsync(params string[] options)
    {
        using var interruption = new CancellationTokenSource();
        await using var output = new SignalingWriter(interruption.Cancel);
        var shell = new Shell { Interruption = interruption.Token, Adjust = environment => environment with { Out = output } };

        var run = await shell.RunAsync(["sandbox", .. options]);

        Assert.Equal(0, run.ExitCode);
        return output.ToString();
    }

    private static async Task<List<string>> MadeUpAsync(params string[] options)
    {
        var description = JsonSerializer.Deserialize<JsonElement>(await DescribeAsync(["--json", .. options]));
        return
        [
            .. new[] { "address", "api_key", "secret", "passphrase" }.Select(member => description.GetProperty(member).GetString()!),
            .. description.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("id").GetString()!),
        ];
    }

    private static async Task<HttpClient> ClientOfAsync(ClobProcess sandbox)
    {
        var description = JsonSerializer.Deserialize<JsonElement>(await sandbox.ReadLineAsync());
        return new HttpClient { BaseAddress = new Uri(description.GetProperty("base_address").GetString()!) };
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}
