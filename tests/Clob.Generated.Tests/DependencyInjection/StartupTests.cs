using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Clob.Tests.DependencyInjection;

/// <summary>An application that is set up wrongly does not start.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task Start_right_options_start()
    {
        using var host = Host(services => services.AddClobClient(options => options.Credentials = Example.Credentials));

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredService<IClobClient>());
    }

    [Fact]
    public async Task Start_without_credentials_is_refused()
        => Assert.Contains(
            "ClobClient: Credentials are not set",
            await RefusedAsync(services => services.AddClobClient(_ => { })),
            StringComparison.Ordinal);

    [Fact]
    public async Task Start_with_several_faults_is_refused_with_all_of_them()
    {
        var message = await RefusedAsync(services => services.AddClobClient(options =>
        {
            options.BaseAddress = new Uri("http://venue.test");
            options.Timeout = TimeSpan.Zero;
        }));

        Assert.All(
            new[] { "BaseAddress", "Timeout is", "Credentials" },
            name => Assert.Contains(name, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_fault_of_one_account_is_refused_by_its_name()
    {
        var message = await RefusedAsync(services =>
        {
            services.AddClobClient("alice", options => options.Credentials = Example.Credentials);
            services.AddClobClient("bob", _ => { });
        });

        Assert.Contains("ClobClient 'bob': Credentials", message, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_with_accounts_alone_asks_for_no_default()
    {
        using var host = Host(services => services.AddClobClient("alice", options => options.Credentials = Example.Credentials));

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredKeyedService<IClobClient>("alice"));
    }

    [Fact]
    public async Task Start_without_the_section_is_refused()
        => Assert.Contains(
            "Clob:Secret is missing",
            await RefusedAsync((services, configuration) => services.AddClobClient(configuration.GetSection("Clob"))),
            StringComparison.Ordinal);

    [Fact]
    public void First_client_without_a_host_is_refused_too()
    {
        using var provider = new ServiceCollection().AddClobClient(_ => { }).Services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IClobClient>());
    }

    private static Task<string> RefusedAsync(Action<IServiceCollection> register) => RefusedAsync((services, _) => register(services));

    private static async Task<string> RefusedAsync(Action<IServiceCollection, Microsoft.Extensions.Configuration.IConfiguration> register)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        register(builder.Services, builder.Configuration);
        using var host = builder.Build();
        return (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
    }

    private static IHost Host(Action<IServiceCollection> register)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        register(builder.Services);
        return builder.Build();
    }
}
