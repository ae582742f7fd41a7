using FsCheck;
using FsCheck.Fluent;

namespace Clob.Tests.Orders.Properties;

/// <summary>Makes scenarios up, and makes one that fails smaller.</summary>
internal static class Scenarios
{
    // Sensible, at the edge, and beyond what a number can be.
    private static readonly string[] Hostile =
        ["-350000000", "-1000000", "-1", "0", "3", "1720000002", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "soon", ""];

    public static Arbitrary<Scenario> All { get; } = Arb.From(Generated(), Shrunk);

    private static Gen<Scenario> Generated()
        => from size in Gen.Frequency((8, Gen.Choose(0, 12)), (1, Gen.Choose(13, 300)))
           from orders in Gen.ArrayOf(Gen.Choose(0, BookkeepingVenue.Orders + 2), size)
           from count in Gen.Choose(0, 10)
           from mishaps in Gen.ArrayOf(Gen.Elements(Enum.GetValues<Mishap>()), count)
           from burst in Gen.Elements(0, 1, 2, 3, 5, 8)
           from isPaced in Gen.Elements(true, false)
           from concurrency in Gen.Choose(1, 4)
           from attempts in Gen.Choose(1, 4)
           from interruptedAt in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
           from isSequence in Gen.Elements(true, false)
           from numbers in Gen.Frequency((2, Gen.Constant(Array.Empty<string>())), (1, Gen.ArrayOf(Gen.Elements(Hostile), 4)))
           select new Scenario(orders, mishaps, burst, isPaced, concurrency, attempts, interruptedAt, isSequence, numbers);

    private static IEnumerable<Scenario> Shrunk(Scenario scenario) =>
    [
        .. Shorter(scenario.Orders).Select(orders => scenario with { Orders = orders }),
        .. Shorter(scenario.Mishaps).Select(mishaps => scenario with { Mishaps = mishaps }),
        .. scenario.Numbers.Length > 0 ? [scenario with { Numbers = [] }] : Array.Empty<Scenario>(),
        .. scenario.Concurrency > 1 ? [scenario with { Concurrency = 1 }] : Array.Empty<Scenario>(),
        .. scenario.Attempts > 1 ? [scenario with { Attempts = scenario.Attempts - 1 }] : Array.Empty<Scenario>(),
        .. scenario.InterruptedAt > 0 ? [scenario with { InterruptedAt = 0 }] : Array.Empty<Scenario>(),
    ];

    private static IEnumerable<T[]> Shorter<T>(T[] items)
    {
        if (items.Length > 1)
        {
            yield return items[..(items.Length / 2)];
            yield return items[(items.Length / 2)..];
        }

        for (var left = 0; left < Math.Min(items.Length, 12); left++)
        {
            yield return [.. items[..left], .. items[(left + 1)..]];
        }
    }
}
