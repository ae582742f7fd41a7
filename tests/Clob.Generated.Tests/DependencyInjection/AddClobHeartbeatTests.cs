using Clob.Sandbox;
using Clob.Tests.Heartbeats;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Clob.Tests.DependencyInjection;

/// <summary>Heartbeats that begin and end with an application.</summary>
public sealed class AddClobHeartbeatTests : IAsyncLifetime
{
    private readonly HeartbeatClock _clock = new();

    // The waits of a cancel go by a clock that does not move the heartbeats on.
    private readonly FakeClock _cancelClock = new();
    private ClobSandbox _sandbox = null!;

    public async ValueTask InitializeAsync()
        => _sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { TimeProvider = _clock, Orders = 3 });

    public async ValueTask DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Heartbeats_are_healthy_before_any_hosted_service_starts()
    {
        HeartbeatState? seen = null;
        using var host = CreateHost(services =>
        {
            services.AddHostedService(provider => new Bot(() => seen = provider.GetRequiredService<OrderHeartbeat>().State));
            AddAccount(services).AddClobHeartbeat();
        });

        await host.StartAsync().InTime();

        Assert.Equal(HeartbeatState.Healthy, seen);
        Assert.Equal(1, _sandbox.GetHeartbeat().Accepted);
    }

    [Fact]
    public async Task A_shutdown_cancels_all_orders_after_all_hosted_services_have_stopped()
    {
        var open = 0;
        using var host = CreateHost(services =>
        {
            AddAccount(services).AddClobHeartbeat();
            services.AddHostedService(_ => new Bot(onStop: () => open = _sandbox.OpenOrders.Count));
        });
        await host.StartAsync().InTime();

        await _cancelClock.PassWaitsAsync(StopAsync(host));

        Assert.Equal(3, open);
        Assert.Empty(_sandbox.OpenOrders);
        Assert.Equal(HeartbeatReason.StopRequested, host.Services.GetRequiredService<OrderHeartbeat>().Status.Reason);
    }

    [Fact]
    public async Task A_shutdown_without_time_stops_the_heartbeats_so_that_the_venue_cancels()
    {
        var log = new MemoryLog();
        using var host = CreateHost(services => AddAccount(services).AddClobHeartbeat(), log);
        await host.StartAsync().InTime();
        _sandbox.AddFault(SandboxFault.Parse("/cancel-all delay=60m times=always"));
        using var noTime = new CancellationTokenSource();
        var stop = host.StopAsync(noTime.Token);
        await Guard.UntilAsync(() => _sandbox.Requests.Any(request => request.Path == "/cancel-all"));

        await noTime.CancelAsync();
        await stop.ContinueWith(static _ => { }, TaskScheduler.Default).InTime();
        Assert.Equal(HeartbeatState.Stopped, host.Services.GetRequiredService<OrderHeartbeat>().State);
        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Empty(_sandbox.OpenOrders);
        Assert.Contains(
            "The venue may cancel what is open 10 to 15 s after the last heartbeat, unless another sender goes on",
            log.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_check_fails_before_the_venue_can_fire()
    {
        using var host = CreateHost(services => AddAccount(services).AddClobHeartbeat());
        await host.StartAsync().InTime();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        _sandbox.AddFault(SandboxFault.Parse("/v1/heartbeats send=nothing times=always"));

        _clock.Advance(TimeSpan.FromSeconds(9));

        var check = await CheckAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, check.Status);
        Assert.Equal("Late", check.Data["state"]);
        Assert.IsType<DateTimeOffset>(check.Data["last_beat"]);
        Assert.Equal(0, _sandbox.GetHeartbeat().Fired);
    }

    [Fact]
    public async Task An_application_whose_heartbeats_are_refused_does_not_start()
    {
        using var host = CreateHost(services => AddAccount(services).AddClobHeartbeat());
        _sandbox.AddFault(SandboxFault.Status(401, "/v1/heartbeats"));

        await Assert.ThrowsAsync<HeartbeatLostException>(() => host.StartAsync().InTime());
    }

    [Fact]
    public async Task Each_account_has_heartbeats_and_a_health_check_under_its_name()
    {
        var second = _sandbox.AddAccount();
        using var host = CreateHost(services =>
        {
            AddAccount(services, "alice").AddClobHeartbeat("alice");
            AddAccount(services, "bob", second).AddClobHeartbeat("bob", options => options.LivenessTimeout = TimeSpan.FromSeconds(3));
        });

        await host.StartAsync().InTime();
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal((1, 1), (_sandbox.GetHeartbeat().Accepted, _sandbox.GetHeartbeat(second).Accepted));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host, "clob-heartbeat:alice")).Status);
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(host, "clob-heartbeat:bob")).Status);
        Assert.Equal(HeartbeatReason.NotAlive, host.Services.GetRequiredKeyedService<OrderHeartbeat>("bob").Status.Reason);
    }

    [Fact]
    public async Task Registered_twice_they_run_once_and_both_settings_count()
    {
        using var host = CreateHost(services => AddAccount(services)
            .AddClobHeartbeat(options => options.Interval = TimeSpan.FromSeconds(2))
            .AddClobHeartbeat(options => options.LivenessTimeout = TimeSpan.FromSeconds(1)));

        await host.StartAsync().InTime();
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, _sandbox.GetHeartbeat().Accepted);
        Assert.Equal(HeartbeatReason.NotAlive, host.Services.GetRequiredService<OrderHeartbeat>().Status.Reason);
    }

    [Fact]
    public async Task An_option_out_of_bounds_is_refused_at_the_start()
    {
        using var host = CreateHost(
            services => AddAccount(services, "alice").AddClobHeartbeat("alice", options => options.Interval = TimeSpan.Zero));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync().InTime());

        Assert.Contains("OrderHeartbeat 'alice': Interval is 0 s", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loss_is_logged_as_critical()
    {
        var log = new MemoryLog();
        using var host = CreateHost(services => AddAccount(services).AddClobHeartbeat(), log);
        await host.StartAsync().InTime();
        await Guard.UntilAsync(() => _clock.IsAwaited);
        _sandbox.AddFault(SandboxFault.Status(401, "/v1/heartbeats"));

        _clock.Advance(TimeSpan.FromSeconds(5));

        await Guard.UntilAsync(() => log.Text.Contains("Lost (CredentialsRefused)", StringComparison.Ordinal));
    }

    private IServiceCollection AddAccount(IServiceCollection services, string? name = null, SandboxAccount? account = null)
    {
        void Configure(ClobClientOptions options)
        {
            options.Credentials = SandboxClients.CredentialsOf(account ?? _sandbox.Account);
            options.BaseAddress = _sandbox.BaseAddress;
            options.TimeProvider = _cancelClock;
        }

        _ = name is null ? services.AddClobClient(Configure) : services.AddClobClient(name, Configure);
        return services.ConfigureAll<OrderHeartbeatOptions>(options => options.TimeProvider = _clock);
    }

    private static IHost CreateHost(Action<IServiceCollection> configure, MemoryLog? log = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        configure(builder.Services);
        if (log is not null)
        {
            builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log);
        }

        return builder.Build();
    }

    private static async Task<bool> StopAsync(IHost host)
    {
        await host.StopAsync();
        return true;
    }

    private static async Task<HealthReportEntry> CheckAsync(IHost host, string name = "clob-heartbeat")
        => (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries[name];

    private sealed class Bot(Action? onStart = null, Action? onStop = null) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            onStart?.Invoke();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            onStop?.Invoke();
            return Task.CompletedTask;
        }
    }
}
