using System.Diagnostics;
using Clob.Sandbox;
using Microsoft.Extensions.Hosting;
using Samples;

namespace Clob.Docs.Tests;

/// <summary>The samples run, each against a sandbox. Those that are tests run by themselves.</summary>
public sealed class SampleTests : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private ClobSandbox _venue = null!;

    public async ValueTask InitializeAsync() => _venue = await ClobSandbox.StartAsync();

    public ValueTask DisposeAsync() => _venue.DisposeAsync();

    [Fact]
    public async Task The_console_prints_each_outcome_and_exits_with_zero_where_all_are_canceled()
    {
        var orders = _venue.SeedOrders(2);

        var run = await RunConsoleAsync(orders[0].Id, orders[1].Id);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.All(orders, order => Assert.Contains($"{order.Id} Canceled", run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_console_exits_with_one_where_an_order_is_not_canceled()
    {
        var order = _venue.SeedOrders(1)[0];
        _venue.SetState(order.Id, SandboxOrderState.Matched);

        var run = await RunConsoleAsync(order.Id);

        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.Contains($"{order.Id} NotCanceled Order already matched", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_cancels_the_orders_of_both_accounts_when_it_stops()
    {
        var bob = _venue.AddAccount();
        _venue.SeedOrders(3);
        _venue.SeedOrders(2, bob);
        using var limit = new CancellationTokenSource(Longest);

        using (var host = TraderHost.Create([.. SettingsOf(CancelOnStop.Alice, _venue.Account), .. SettingsOf(CancelOnStop.Bob, bob)]))
        {
            await host.StartAsync(limit.Token);
            Assert.Equal(5, _venue.OpenOrders.Count);
            await host.StopAsync(limit.Token);
        }

        Assert.Empty(_venue.OpenOrders);
    }

    private IEnumerable<string> SettingsOf(string name, SandboxAccount account) =>
    [
        $"--Accounts:{name}:BaseAddress={_venue.BaseAddress}",
        $"--Accounts:{name}:Address={account.Address}",
        $"--Accounts:{name}:ApiKey={account.ApiKey}",
        $"--Accounts:{name}:Secret={account.Secret}",
        $"--Accounts:{name}:Passphrase={account.Passphrase}",
    ];

    private Task<FinishedProcess> RunConsoleAsync(params string[] orderIds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Clob.Samples.Console.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. orderIds]);
        var account = _venue.Account;
        start.Environment["CLOB_BASE_ADDRESS"] = _venue.BaseAddress.ToString();
        start.Environment["CLOB_ADDRESS"] = account.Address;
        start.Environment["CLOB_API_KEY"] = account.ApiKey;
        start.Environment["CLOB_SECRET"] = account.Secret;
        start.Environment["CLOB_PASS_PHRASE"] = account.Passphrase;
        return FinishedProcess.RunAsync(start, Longest);
    }
}
