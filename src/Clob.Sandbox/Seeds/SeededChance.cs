using System.Buffers.Binary;

namespace Clob.Sandbox.Seeds;

/// <summary>A sequence of random choices: the same seed and words give the same sequence on every machine.</summary>
/// <remarks>Not <see cref="Random"/>, whose sequence can differ between versions of .NET.</remarks>
internal sealed class SeededChance(int seed, string words)
{
    private long _drawn;

    /// <summary>Makes the next choice. Returns true with a probability from 0 (never) to 1 (always).</summary>
    public bool Next(double probability)
    {
        var drawn = BinaryPrimitives.ReadUInt64BigEndian(
            ExampleHash.Compute(seed, FormattableString.Invariant($"{words} draw {_drawn++}")));

        // 53 bits, which a double holds exactly: the result can be 0, and not 1.
        return (drawn >> 11) / (double)(1UL << 53) < probability;
    }
}
