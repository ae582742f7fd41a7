using System.Globalization;
using System.Numerics;

namespace Clob.Wallet;

/// <summary>The order of secp256k1. Keys, and the halves of a signature, are above zero and below it.</summary>
internal static class CurveOrder
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "115792089237316195423570985008687907852837564279074904382605163141518161494337", CultureInfo.InvariantCulture);

    /// <summary>Returns whether a number is above zero and below the order.</summary>
    /// <param name="bytes">The number, the highest byte first.</param>
    public static bool Includes(ReadOnlySpan<byte> bytes)
        => new BigInteger(bytes, isUnsigned: true, isBigEndian: true) is { Sign: > 0 } number && number < Order;
}
