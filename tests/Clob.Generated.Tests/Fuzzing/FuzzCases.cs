using System.Globalization;
using Xunit.Sdk;

namespace Clob.Tests.Fuzzing;

/// <summary>
/// How many cases there are, and which. <c>CLOB_FUZZ_CASES</c> sets how many each test has, and <c>CLOB_FUZZ_SEED</c> the seed of
/// the first: a failure is run again with its seed and one case.
/// </summary>
internal static class FuzzCases
{
    private const int MostShown = 5;

    /// <summary>Runs every case, and fails with the first of those that fail.</summary>
    /// <param name="usual">How many there are where nothing says otherwise.</param>
    /// <param name="runAsync">Runs the case of a seed.</param>
    public static async Task RunAsync(int usual, Func<int, Task> runAsync)
    {
        List<string> failures = [];
        var seeds = Enumerable.Range(Setting("CLOB_FUZZ_SEED") ?? 1, Setting("CLOB_FUZZ_CASES") ?? usual).ToArray();
        foreach (var seed in seeds)
        {
            try
            {
                await runAsync(seed);
            }
            catch (Exception exception)
            {
                failures.Add($"Seed {seed}: {(exception is XunitException ? exception.Message : exception)}");
            }
        }

        Assert.True(
            failures.Count == 0,
            $"{failures.Count} of {seeds.Length} cases fail. {string.Join(Environment.NewLine, failures.Take(MostShown))}");
    }

    /// <summary>A source of random values that seeds beside each other do not share.</summary>
    public static Random RandomOf(int seed, int number)
        => new(unchecked((int)(((uint)seed * 2_654_435_761) ^ ((uint)number * 2_246_822_519))));

    private static int? Setting(string name)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
