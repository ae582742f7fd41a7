using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Benchmarks;

/// <summary>The first cancel over TLS: after a warm-up, and without one.</summary>
internal static class WarmUpBenchmark
{
    private const int WarmUpRounds = 60;
    private const int Rounds = 60;

    public static async Task RunAsync(TextWriter output)
    {
        using var venue = await CannedVenue.StartAsync();
        List<(double Cold, double Warmed, double Warm)> rounds = [];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var result = (await FirstAsync(venue, warmUp: false), Warmed: 0.0, Warm: 0.0);
            (result.Warmed, result.Warm) = await WarmedAsync(venue);
            if (round >= 0)
            {
                rounds.Add(result);
            }
        }

        var warm = Interleaved.Median(rounds.Select(round => round.Warm));
        var cold = Interleaved.Median(rounds.Select(round => round.Cold / round.Warm));
        var warmed = Interleaved.Median(rounds.Select(round => round.Warmed / round.Warm));
        Table.Title(output, $"the first cancel over TLS, {Rounds} clients; a warm call takes {Table.Micro(warm)}");
        Table.Row(output, "after WarmUpAsync", Table.Times(warmed), warmed, 1.5);
        output.WriteLine($"  without, it pays for the handshake: {Table.Times(cold)}");
    }

    private static async Task<double> FirstAsync(CannedVenue venue, bool warmUp)
    {
        await using var services = Services(venue);
        var client = services.GetRequiredService<ClobClient>();
        if (warmUp)
        {
            await client.WarmUpAsync();
        }

        return await TimeAsync(client);
    }

    private static async Task<(double First, double Warm)> WarmedAsync(CannedVenue venue)
    {
        await using var services = Services(venue);
        var client = services.GetRequiredService<ClobClient>();
        await client.WarmUpAsync();
        var first = await TimeAsync(client);
        List<double> others = [];
        for (var call = 0; call < 20; call++)
        {
            others.Add(await TimeAsync(client));
        }

        return (first, Interleaved.Median(others));
    }

    private static async Task<double> TimeAsync(ClobClient client)
    {
        var start = Stopwatch.GetTimestamp();
        await client.CancelOrderAsync(new CancelOrderRequest { OrderId = "0x1" }).ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static ServiceProvider Services(CannedVenue venue)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = BenchmarkClients.Credentials;
                options.BaseAddress = venue.SecureAddress;
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _)
                => ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback
                    = (_, certificate, _, _) => certificate?.Subject == "CN=localhost");
        return services.BuildServiceProvider();
    }
}
