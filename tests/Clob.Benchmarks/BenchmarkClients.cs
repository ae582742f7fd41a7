using Microsoft.Extensions.DependencyInjection;

namespace Clob.Benchmarks;

/// <summary>The clients that are measured, on a server.</summary>
internal static class BenchmarkClients
{
    public static ApiCredentials Credentials { get; } = new(
        BenchmarkAccount.Address, BenchmarkAccount.ApiKey, BenchmarkAccount.Secret, BenchmarkAccount.Passphrase);

    public static string[] OrderIds(int count) => [.. Enumerable.Range(1, count).Select(number => $"0x{number:x64}")];

    /// <summary>Without retries: nothing between the client and the handler that signs.</summary>
    public static ClobClient Bare(Uri venue)
        => ClobClient.Create(Credentials, new ClobClientOptions { BaseAddress = venue, Retry = { MaxAttempts = 1 } });

    /// <summary>As an application has it, with all defaults.</summary>
    public static ServiceProvider Registered(Uri venue) => new ServiceCollection()
        .AddClobClient(options =>
        {
            options.Credentials = Credentials;
            options.BaseAddress = venue;
        })
        .Services.BuildServiceProvider();
}
