using Clob;
using Clob.Authentication;
using Clob.DependencyInjection;
using Clob.Http;
using Clob.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IClobClient"/> and <see cref="IOrderCanceler"/>.</summary>
public static class ClobServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IClobClient"/>, <see cref="ClobClient"/>, <see cref="IOrderCanceler"/>, <see cref="OrderCanceler"/> and
    /// <see cref="ApiKeys"/>, one of each for the application, on handlers of <see cref="IHttpClientFactory"/>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">
    /// Sets the options, and at least <see cref="ClobClientOptions.Credentials"/> or <see cref="ClobClientOptions.Wallet"/>.
    /// </param>
    /// <returns>
    /// The builder of the client's handlers. What is added to it is below the handler that retries, and above the one
    /// that signs, so that no attempt goes out with an old signature. Each attempt is logged without headers. A primary handler that
    /// follows redirects, and an address that is not https (or on this machine), are refused.
    /// </returns>
    /// <exception cref="OptionsValidationException">
    /// At the start of the application, or with the first client: an option is missing or out of bounds. With the first client: the
    /// primary handler or the base address is not safe for credentials.
    /// </exception>
    public static IHttpClientBuilder AddClobClient(this IServiceCollection services, Action<ClobClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ClobClientOptions>().Configure(configure);
        return AddDefault(services);
    }

    /// <summary>
    /// Registers the same, with the options from a configuration section: <c>Address</c>, <c>ApiKey</c>, <c>Secret</c> and
    /// <c>Passphrase</c>, and where they differ from the defaults <c>BaseAddress</c>, <c>Timeout</c>, <c>ConnectTimeout</c>,
    /// <c>PooledConnectionLifetime</c>, <c>MaxResponseBytes</c>, <c>SendsTraceContext</c>, <c>ChainId</c>, and the settings within
    /// <c>Retry</c>, <c>Cancellation</c> and <c>Keys</c>. A wallet is set by code alone.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("Clob")</c>.</param>
    /// <returns>The builder of the client's handlers.</returns>
    /// <exception cref="OptionsValidationException">
    /// At the start of the application, or with the first client: a setting is missing, misspelt or out of bounds.
    /// </exception>
    public static IHttpClientBuilder AddClobClient(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<ClobClientOptions>().Configure(
            options => ClobConfiguration.Apply(section, Options.Options.DefaultName, options));
        return AddDefault(services);
    }

    /// <summary>
    /// Registers the same for one of several accounts, under the account's name as a key. Each account has its own credentials and
    /// connections.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="accountName">The key, such as <c>[FromKeyedServices("alice")] IClobClient client</c>.</param>
    /// <param name="configure">Sets the options, and at least <see cref="ClobClientOptions.Credentials"/>.</param>
    /// <returns>The builder of the client's handlers.</returns>
    /// <exception cref="OptionsValidationException">
    /// At the start of the application, or with the first client: an option is missing or out of bounds.
    /// </exception>
    public static IHttpClientBuilder AddClobClient(
        this IServiceCollection services, string accountName, Action<ClobClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(accountName);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ClobClientOptions>(accountName).Configure(configure);
        return AddKeyed(services, accountName);
    }

    /// <summary>Registers the same for one of several accounts, with the options from a configuration section.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="accountName">The key.</param>
    /// <param name="section">The account's section.</param>
    /// <returns>The builder of the client's handlers.</returns>
    /// <exception cref="OptionsValidationException">
    /// At the start of the application, or with the first client: a setting is missing, misspelt or out of bounds.
    /// </exception>
    public static IHttpClientBuilder AddClobClient(this IServiceCollection services, string accountName, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(accountName);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<ClobClientOptions>(accountName).Configure(options => ClobConfiguration.Apply(section, accountName, options));
        return AddKeyed(services, accountName);
    }

    private static IHttpClientBuilder AddDefault(IServiceCollection services)
    {
        services.TryAddSingleton(provider => CreateClient(provider, nameof(ClobClient), Options.Options.DefaultName));
        services.TryAddSingleton<IClobClient>(provider => provider.GetRequiredService<ClobClient>());
        services.TryAddSingleton(
            provider => CreateCanceler(provider, provider.GetRequiredService<ClobClient>(), Options.Options.DefaultName));
        services.TryAddSingleton<IOrderCanceler>(provider => provider.GetRequiredService<OrderCanceler>());
        services.TryAddSingleton(
            provider => CreateApiKeys(provider, provider.GetRequiredService<ClobClient>(), Options.Options.DefaultName));
        return AddHttp(services, nameof(ClobClient), Options.Options.DefaultName);
    }

    private static IHttpClientBuilder AddKeyed(IServiceCollection services, string accountName)
    {
        var clientName = $"{nameof(ClobClient)}:{accountName}";
        services.TryAddKeyedSingleton(accountName, (provider, _) => CreateClient(provider, clientName, accountName));
        services.TryAddKeyedSingleton<IClobClient>(accountName, (provider, key) => provider.GetRequiredKeyedService<ClobClient>(key));
        services.TryAddKeyedSingleton(
            accountName, (provider, key) => CreateCanceler(provider, provider.GetRequiredKeyedService<ClobClient>(key), accountName));
        services.TryAddKeyedSingleton<IOrderCanceler>(accountName, (provider, key) => provider.GetRequiredKeyedService<OrderCanceler>(key));
        services.TryAddKeyedSingleton(
            accountName, (provider, key) => CreateApiKeys(provider, provider.GetRequiredKeyedService<ClobClient>(key), accountName));
        return AddHttp(services, clientName, accountName);
    }

    private static IHttpClientBuilder AddHttp(IServiceCollection services, string clientName, string optionsName)
    {
        services.AddOptions<ClobClientOptions>(optionsName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClobClientOptions>, ClobClientOptionsValidator>());
        if (!services.Any(service => service.ImplementationInstance is SigningHandlerFilter filter && filter.ClientName == clientName))
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new SigningHandlerFilter(clientName, optionsName));
            services.PostConfigure<HttpClientFactoryOptions>(clientName, HideCredentials);
            services.AddHttpClient(clientName).ConfigureAdditionalHttpMessageHandlers(
                (handlers, provider) => AddRetries(handlers, provider, optionsName));
        }

        return services.AddHttpClient(clientName)
            .ConfigureHttpClient((provider, httpClient) => ClobClient.Configure(httpClient, OptionsOf(provider, optionsName)))
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var options = OptionsOf(provider, optionsName);
                return ClobClient.CreatePrimaryHandler(options, ClockOf(provider, options));
            })

            .RemoveAllLoggers()
            .AddLogger(provider => new AttemptLog(
                provider.GetRequiredService<ILogger<ClobClient>>(), optionsName == Options.Options.DefaultName ? null : optionsName))

            // The handler rotates its connections by itself; the factory's rotation would throw warm ones away.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static void AddRetries(IList<DelegatingHandler> handlers, IServiceProvider provider, string optionsName)
    {
        var options = OptionsOf(provider, optionsName);
        if (ClobClient.CreateRetryHandler(options, ClockOf(provider, options)) is { } retry)
        {
            handlers.Add(retry);
        }
    }

    /// <summary>
    /// For an application that brings the factory's own logging back: last of all configuration, so that no setting undoes it.
    /// </summary>
    private static void HideCredentials(HttpClientFactoryOptions options)
    {
        var others = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = name => SignedHeaders.Has(name) || others(name);
    }

    private static ClobClient CreateClient(IServiceProvider provider, string clientName, string optionsName)
    {
        var options = OptionsOf(provider, optionsName);
        var handlers = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(clientName);
        var settings = provider.GetRequiredService<IHttpClientFactory>().CreateClient(clientName);

        // ConfigureHttpClient may have set another address than that of the options.
        var problem = BaseAddressRule.Problem(settings.BaseAddress) ?? PrimaryHandlerRule.ProxyProblem(handlers, settings.BaseAddress!);
        if (problem is not null)
        {
            throw new OptionsValidationException(optionsName, typeof(ClobClientOptions), [$"{clientName}: {problem}"]);
        }

        return ClobClient.OnFactory(handlers, settings, options, ClockOf(provider, options));
    }

    private static OrderCanceler CreateCanceler(IServiceProvider provider, ClobClient client, string optionsName)
    {
        var options = OptionsOf(provider, optionsName);
        return new OrderCanceler(client, options.Cancellation, ClockOf(provider, options));
    }

    private static ApiKeys CreateApiKeys(IServiceProvider provider, ClobClient client, string optionsName)
    {
        var options = OptionsOf(provider, optionsName);
        return new ApiKeys(client, options.Keys, ClockOf(provider, options));
    }

    private static TimeProvider ClockOf(IServiceProvider provider, ClobClientOptions options)
        => options.TimeProvider ?? provider.GetService<TimeProvider>() ?? TimeProvider.System;

    private static ClobClientOptions OptionsOf(IServiceProvider provider, string optionsName)
        => provider.GetRequiredService<IOptionsMonitor<ClobClientOptions>>().Get(optionsName);
}
