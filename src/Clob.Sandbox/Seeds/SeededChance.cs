using System.Buffers.Binary;

namespace Clob.Sandbox.Seeds;

/// <summary>A row of random choices: the same seed and words give the same row on every machine.</summary>
/// <remarks>Not <see cref="Random"/>, which promises the same row within one version of .NET only.</remarks>
internal sealed class SeededChance(int seed, string words)
{
    private long _drawn;

    /// <summary>Whether the next choice of the row falls, with a probability from 0 (never) to 1 (always).</summary>
    public bool Falls(double probability)
    {
        var drawn = BinaryPrimitives.ReadUInt64BigEndian(ExampleHash.Of(seed, FormattableString.Invariant($"{words} draw {_drawn++}")));

        // The 53 bits that a double holds exactly: 0 can come out, 1 cannot.
        return (drawn >> 11) / (double)(1UL << 53) < probability;
    }
}
