using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Clob.Tests.Support;

/// <summary>
/// With how many cases a property is tested, and with which: the same in every run, so that a failure tells of the change that was made.
/// <c>CLOB_PROPERTY_CASES</c> sets how many, and <c>CLOB_PROPERTY_SEED</c> the seed.
/// </summary>
internal static class PropertyCases
{
    private const ulong Seed = 2026;

    // The second half of a seed is odd.
    private const ulong Gamma = 11;

    public static Config Of(int usual)
        => Config.QuickThrowOnFailure
            .WithMaxTest((int)(Setting("CLOB_PROPERTY_CASES") ?? (ulong)usual))
            .WithReplay(
                FSharpOption<Replay>.Some(new Replay(new Rnd(Setting("CLOB_PROPERTY_SEED") ?? Seed, Gamma), FSharpOption<int>.None)));

    private static ulong? Setting(string name)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
