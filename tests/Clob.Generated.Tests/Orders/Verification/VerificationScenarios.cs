using FsCheck;
using FsCheck.Fluent;

namespace Clob.Tests.Orders.Verification;

/// <summary>Makes scenarios up, and makes one that fails smaller.</summary>
internal static class VerificationScenarios
{
    private const int KindsOfOrders = 10;

    public static Arbitrary<VerificationScenario> All { get; } = Arb.From(Generated(), Shrunk);

    /// <summary>Makes the order that a number stands for: its place in the list and what happens to it.</summary>
    public static TradedOrder Order(int number, int at) => (number % KindsOfOrders) switch
    {
        0 => new() { Id = $"0x{at}", FillOnCancel = 4 },
        1 => new() { Id = $"0x{at}", FillOnCancel = TradedOrder.Size },
        2 => new() { Id = $"0x{at}", LiveAt = Milliseconds(number % 500) },
        3 => new() { Id = $"0x{at}", LiveAt = Milliseconds(500) },
        4 => new() { Id = $"0x{at}", FilledAt = Milliseconds(number % 1500) },
        5 => new() { Id = $"0x{at}", FilledAt = Milliseconds(number % 1500), Fill = 3 },
        6 => new() { Id = $"0x{at}", Owner = "another-key" },
        7 => new() { Id = $"0x{at}", LiveAt = Milliseconds(number % 500), FillOnCancel = 2 },
        _ => new() { Id = $"0x{at}" },
    };

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);

    private static Gen<VerificationScenario> Generated()
        => from size in Gen.Frequency((8, Gen.Choose(0, 6)), (1, Gen.Choose(7, 70)))
           from orders in Gen.ArrayOf(Gen.Choose(0, 14_999), size)
           from cancelCount in Gen.Choose(0, 4)
           from cancels in Gen.ArrayOf(Gen.Elements(Enum.GetValues<CancelMishap>()), cancelCount)
           from readCount in Gen.Choose(0, 8)
           from reads in Gen.ArrayOf(
               Gen.Frequency((6, Gen.Constant(ReadMishap.None)), (4, Gen.Elements(Enum.GetValues<ReadMishap>()))), readCount)
           from isLagging in Gen.Elements(true, false)
           from pageSize in Gen.Choose(1, 5)
           from hasEmptyPages in Gen.Elements(true, false)
           from isByScope in Gen.Elements(true, false)
           from includesProven in Gen.Elements(true, false)
           from interruptedAt in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(1, 10)))
           select new VerificationScenario(
               orders, cancels, reads, isLagging, pageSize, hasEmptyPages, isByScope, includesProven, interruptedAt);

    private static IEnumerable<VerificationScenario> Shrunk(VerificationScenario scenario) =>
    [
        .. Shorter(scenario.Orders).Select(orders => scenario with { Orders = orders }),
        .. Shorter(scenario.Cancels).Select(cancels => scenario with { Cancels = cancels }),
        .. Shorter(scenario.Reads).Select(reads => scenario with { Reads = reads }),
        .. scenario.IsLagging ? [scenario with { IsLagging = false }] : Array.Empty<VerificationScenario>(),
        .. scenario.HasEmptyPages ? [scenario with { HasEmptyPages = false }] : Array.Empty<VerificationScenario>(),
        .. scenario.IncludesProven ? [scenario with { IncludesProven = false }] : Array.Empty<VerificationScenario>(),
        .. scenario.InterruptedAt > 0 ? [scenario with { InterruptedAt = 0 }] : Array.Empty<VerificationScenario>(),
    ];

    private static IEnumerable<T[]> Shorter<T>(T[] items)
        => Enumerable.Range(0, Math.Min(items.Length, 12)).Select(left => items.Where((_, at) => at != left).ToArray());
}
