using System.Diagnostics;

namespace Clob.Benchmarks;

/// <summary>
/// Runs subjects in turns, many short rounds each, in one process. A ratio is taken within each round, between neighbours,
/// so that a disturbance of the machine hits no subject alone; what is told is the median of these ratios.
/// </summary>
internal static class Interleaved
{
    /// <param name="subjects">What to run; the first is the baseline.</param>
    /// <param name="warmUpRounds">Rounds that do not count: the runtime goes on improving code for some 20,000 calls.</param>
    /// <param name="rounds">Rounds that count.</param>
    /// <param name="callsPerRound">Calls of each subject in each round.</param>
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(
        IReadOnlyList<Subject> subjects, int warmUpRounds, int rounds, int callsPerRound)
    {
        var seen = subjects.Select(_ => new List<Round>()).ToList();
        var latencies = new double[callsPerRound];
        for (var round = -warmUpRounds; round < rounds; round++)
        {
            for (var subject = 0; subject < subjects.Count; subject++)
            {
                var result = await RoundAsync(subjects[subject], latencies);
                if (round >= 0)
                {
                    seen[subject].Add(result);
                }
            }
        }

        return [.. seen.Select(each => Summarize(each, seen[0]))];
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<Round> RoundAsync(Subject subject, double[] latencies)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var call = 0; call < latencies.Length; call++)
        {
            var start = Stopwatch.GetTimestamp();
            await subject.RunAsync().ConfigureAwait(false);
            latencies[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return new Round(
            Median(latencies),
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / latencies.Length,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / latencies.Length);
    }

    private static Measurement Summarize(List<Round> rounds, List<Round> baseline) => new(
        Median(rounds.Select(round => round.Latency)),
        Median(rounds.Zip(baseline, (one, other) => one.Latency / other.Latency)),
        Median(rounds.Select(round => round.Cpu)),
        Median(rounds.Zip(baseline, (one, other) => one.Cpu / other.Cpu)),
        Median(rounds.Select(round => round.Bytes)),
        Median(rounds.Zip(baseline, (one, other) => one.Bytes - other.Bytes)));

    private readonly record struct Round(double Latency, double Cpu, double Bytes);
}
