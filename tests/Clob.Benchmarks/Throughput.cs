using System.Diagnostics;

namespace Clob.Benchmarks;

/// <summary>
/// How many calls a second are made with several under way at the same time: subjects in turns, as <see cref="Interleaved"/> runs them.
/// </summary>
internal static class Throughput
{
    private const int WarmUpRounds = 3;

    /// <summary>Medians over the rounds: calls a second, and the same as a multiple of the first subject's in the same round.</summary>
    public static async Task<IReadOnlyList<(double CallsPerSecond, double Ratio)>> MeasureAsync(
        IReadOnlyList<Subject> subjects, int rounds, int atOnce, int callsPerRound)
    {
        var rates = subjects.Select(_ => new List<double>()).ToList();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            for (var subject = 0; subject < subjects.Count; subject++)
            {
                var rate = await RateAsync(subjects[subject], atOnce, callsPerRound);
                if (round >= 0)
                {
                    rates[subject].Add(rate);
                }
            }
        }

        return [.. rates.Select(each => (Interleaved.Median(each), Interleaved.Median(each.Zip(rates[0], (one, other) => one / other))))];
    }

    private static async Task<double> RateAsync(Subject subject, int atOnce, int calls)
    {
        var left = calls;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await subject.RunAsync().ConfigureAwait(false);
            }
        }));
        return calls / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
