using System.Diagnostics;
using System.Globalization;
using Clob.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Benchmarks;

/// <summary>
/// One cancel through the library and the same cancel written by hand: in turns, many short rounds each, against one
/// server. The figures are medians over the rounds, so that a disturbance of the machine hits no subject alone.
/// </summary>
internal static class CancelBenchmark
{
    private const int Rounds = 60;
    private const int CallsPerRound = 250;
    private const int WarmUpRounds = 8;
    private const string OrderId = "0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8";

    public static async Task RunAsync(TextWriter output)
    {
        var credentials = new ApiCredentials(
            BenchmarkAccount.Address, BenchmarkAccount.ApiKey, BenchmarkAccount.Secret, BenchmarkAccount.Passphrase);
        using var venue = await CannedVenue.StartAsync();
        using var handTuned = new HandTunedCall(venue.Address);
        using var created = ClobClient.Create(credentials, new ClobClientOptions { BaseAddress = venue.Address });
        await using var services = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.Credentials = credentials;
                options.BaseAddress = venue.Address;
            })
            .Services.BuildServiceProvider();
        var registered = services.GetRequiredService<IClobClient>();

        Subject[] subjects =
        [
            new("hand-tuned call", () => handTuned.CancelAsync(OrderId)),
            new("ClobClient.Create", () => CancelAsync(created)),
            new("AddClobClient", () => CancelAsync(registered)),
        ];
        await ReportAsync(subjects, output);
    }

    private static async Task<int> CancelAsync(IClobClient client)
        => (await client.CancelOrderAsync(new CancelOrderRequest { OrderId = OrderId })).Canceled.Count;

    private static async Task ReportAsync(Subject[] subjects, TextWriter output)
    {
        var rounds = subjects.ToDictionary(subject => subject, _ => new List<Measurement>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            foreach (var subject in subjects)
            {
                var measurement = await MeasureAsync(subject);
                if (round >= 0)
                {
                    rounds[subject].Add(measurement);
                }
            }
        }

        await output.WriteLineAsync($"one cancel, {Rounds} rounds of {CallsPerRound} calls each, medians; in brackets relative to the first row");
        var baseline = Median(rounds[subjects[0]]);
        foreach (var subject in subjects)
        {
            var median = Median(rounds[subject]);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{subject.Name,-18} {median.Microseconds,7:0.0} us ({median.Microseconds / baseline.Microseconds:0.00})   {median.CpuMicroseconds,7:0.0} us CPU ({median.CpuMicroseconds / baseline.CpuMicroseconds:0.00})   {median.Bytes,7:0} B ({median.Bytes - baseline.Bytes:+0;-0;0})"));
        }
    }

    private static async Task<Measurement> MeasureAsync(Subject subject)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < CallsPerRound; call++)
        {
            if (await subject.CallAsync() != 1)
            {
                throw new InvalidOperationException($"{subject.Name} did not read the answer.");
            }
        }

        var time = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return new Measurement(
            time.TotalMicroseconds / CallsPerRound,
            (process.TotalProcessorTime - cpu).TotalMicroseconds / CallsPerRound,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / CallsPerRound);
    }

    private static Measurement Median(List<Measurement> rounds) => new(
        Median(rounds.Select(round => round.Microseconds)),
        Median(rounds.Select(round => round.CpuMicroseconds)),
        Median(rounds.Select(round => round.Bytes)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
