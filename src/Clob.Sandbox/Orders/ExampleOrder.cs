using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Clob.Sandbox.Orders;

/// <summary>Makes up orders whose ids look like the venue's: the same number gives the same order on every machine.</summary>
internal static class ExampleOrder
{
    private const int Markets = 3;
    private const int AssetsPerMarket = 2;

    public static SandboxOrder Create(int number)
    {
        var market = number % Markets;
        var asset = number / Markets % AssetsPerMarket;
        return new SandboxOrder(
            Hex(Hash(FormattableString.Invariant($"sandbox order {number}"))),
            Hex(Hash(FormattableString.Invariant($"sandbox market {market}"))),
            Decimal(Hash(FormattableString.Invariant($"sandbox asset {asset} of market {market}"))));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] hash) => $"0x{Convert.ToHexStringLower(hash)}";

    private static string Decimal(byte[] hash) =>
        new BigInteger(hash, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
}
