using Clob;
using Clob.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="OrderHeartbeat"/>.</summary>
public static class ClobHeartbeatServiceCollectionExtensions
{
    private const string CheckName = "clob-heartbeat";

    /// <summary>
    /// Registers an <see cref="OrderHeartbeat"/> for the client of <c>AddClobClient</c>, a hosted service that runs it, and the health
    /// check
    /// <c>clob-heartbeat</c>. The heartbeats begin before any hosted service starts. When all hosted services have stopped, all open orders
    /// of the API key are canceled, and it is verified that none is open, within the time that the host has for its shutdown. Nothing
    /// disarms the venue's switch, which then cancels what was placed since.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The application does not start where the venue acknowledges no heartbeat. The health check fails as soon as the state is not
    /// <see cref="HeartbeatState.Healthy"/>, before the venue can cancel the orders.
    /// </para>
    /// <para>After a loss, heartbeats begin again only when <see cref="OrderHeartbeat.StartAsync"/> is called, or with the next start of
    /// the application.</para>
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="OptionsValidationException">At the start of the application: an option is out of bounds.</exception>
    public static IServiceCollection AddClobHeartbeat(this IServiceCollection services, Action<OrderHeartbeatOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!AddOptions(services, Options.Options.DefaultName, configure))
        {
            return services;
        }

        services.AddSingleton(provider => Create(provider, provider.GetRequiredService<IOrderCanceler>(), Options.Options.DefaultName));
        services.AddSingleton<IHostedService>(provider => Service(provider, provider.GetRequiredService<OrderHeartbeat>(), null));
        return AddCheck(services, CheckName, provider => provider.GetRequiredService<OrderHeartbeat>());
    }

    /// <summary>
    /// Registers the same for one of several accounts, under the name with which <c>AddClobClient</c> registered its client. Its health
    /// check is <c>clob-heartbeat:</c> and the name.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="accountName">The key, such as <c>[FromKeyedServices("alice")] OrderHeartbeat heartbeat</c>.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="accountName"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="accountName"/> is empty.</exception>
    /// <exception cref="OptionsValidationException">At the start of the application: an option is out of bounds.</exception>
    public static IServiceCollection AddClobHeartbeat(
        this IServiceCollection services, string accountName, Action<OrderHeartbeatOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(accountName);
        if (!AddOptions(services, accountName, configure))
        {
            return services;
        }

        services.AddKeyedSingleton(
            accountName, (provider, key) => Create(provider, provider.GetRequiredKeyedService<IOrderCanceler>(key), accountName));
        services.AddSingleton<IHostedService>(
            provider => Service(provider, provider.GetRequiredKeyedService<OrderHeartbeat>(accountName), accountName));
        return AddCheck(services, $"{CheckName}:{accountName}", provider => provider.GetRequiredKeyedService<OrderHeartbeat>(accountName));
    }

    /// <summary>Adds what sets the options. Returns false where these heartbeats are registered already.</summary>
    private static bool AddOptions(IServiceCollection services, string name, Action<OrderHeartbeatOptions>? configure)
    {
        services.AddOptions<OrderHeartbeatOptions>(name).Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrderHeartbeatOptions>, OrderHeartbeatOptionsValidator>());
        var registration = new HeartbeatRegistration(name);
        if (services.Any(service => registration.Equals(service.ImplementationInstance)))
        {
            return false;
        }

        services.AddSingleton(registration);
        return true;
    }

    private static OrderHeartbeat Create(IServiceProvider provider, IOrderCanceler canceler, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<OrderHeartbeatOptions>>().Get(name).Copy();
        var clientOptions = provider.GetRequiredService<IOptionsMonitor<ClobClientOptions>>().Get(name);
        options.TimeProvider ??= clientOptions.TimeProvider ?? provider.GetService<TimeProvider>();
        return new OrderHeartbeat(clientOptions.Credentials!, canceler, options, clientOptions);
    }

    private static HeartbeatService Service(IServiceProvider provider, OrderHeartbeat heartbeat, string? accountName)
        => new(heartbeat, provider.GetRequiredService<ILogger<OrderHeartbeat>>(), accountName);

    private static IServiceCollection AddCheck(IServiceCollection services, string name, Func<IServiceProvider, OrderHeartbeat> find)
    {
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, provider => new HeartbeatHealthCheck(find(provider)), failureStatus: HealthStatus.Unhealthy, tags: null));
        return services;
    }
}
