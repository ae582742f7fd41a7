using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Clob.Authentication;

namespace Clob.Benchmarks;

/// <summary>A signature beside the bare hash of the same message.</summary>
internal static class SigningBenchmark
{
    private const int WarmUpRounds = 150;
    private const int Rounds = 200;
    private const long UnixSeconds = 1_720_000_000;

    public static async Task RunAsync(TextWriter output)
    {
        await MeasureAsync(
            output, "an order (80 bytes)", "/order",
            JsonSerializer.SerializeToUtf8Bytes(new { orderID = BenchmarkClients.OrderIds(1)[0] }), 2000, 1.15);
        await MeasureAsync(
            output, "1000 orders (69 KB)", "/orders", JsonSerializer.SerializeToUtf8Bytes(BenchmarkClients.OrderIds(1000)), 20, 1.05);
    }

    private static async Task MeasureAsync(TextWriter output, string what, string path, byte[] body, int signatures, double target)
    {
        var signer = new L2Signer(BenchmarkClients.Credentials);
        var key = Convert.FromBase64String(BenchmarkAccount.Secret);
        byte[] message = [.. Encoding.UTF8.GetBytes($"{UnixSeconds}DELETE{path}"), .. body];
        var mac = new byte[HMACSHA256.HashSizeInBytes];

        // A round of many, because one takes less than the clock can tell.
        var results = await Interleaved.MeasureAsync(
            [
                new("HMACSHA256.HashData", () => Repeat(signatures, () => HMACSHA256.HashData(key, message, mac))),
                new("L2Signer.Sign", () => Repeat(signatures, () => signer.Sign(UnixSeconds, "DELETE", path, body))),
            ],
            WarmUpRounds,
            Rounds,
            callsPerRound: 1);
        Table.Title(
            output,
            $"L2Signer.Sign of {what}, beside HMACSHA256.HashData of the same message ({results[0].Microseconds / signatures:0.00} us)");
        Table.Row(output, "time", Table.Times(results[1].Latency), results[1].Latency, target);
        Table.Row(output, "allocated", Table.Bytes(results[1].BytesAbove / signatures), results[1].BytesAbove / signatures, 120);
    }

    private static Task Repeat(int times, Action action)
    {
        for (var time = 0; time < times; time++)
        {
            action();
        }

        return Task.CompletedTask;
    }
}
