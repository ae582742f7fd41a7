using System.Globalization;
using System.Numerics;

namespace Clob.Orders;

/// <summary>The orders of an API key that a cancel without ids is about: all, those of a market, of a token, or of both together.</summary>
/// <param name="Market">The market's condition id; null for every market.</param>
/// <param name="AssetId">The token's id; null for every token.</param>
internal readonly record struct OrderScope(string? Market = null, string? AssetId = null)
{
    // Market ids of two widths are known, of 62 and 64 digits, and how one is written in the other's is not documented.
    private const int ShortestMarket = 62;

    /// <summary>
    /// Returns whether an order that the venue showed for the scope is in it. What the venue does not tell does not exclude it.
    /// </summary>
    public bool Contains(OpenOrder order)
        => (Market is null || string.IsNullOrEmpty(order.Market) || IsSameMarket(Digits(Market), Digits(order.Market)))
            && (AssetId is null || Number(AssetId) is not { } asked || Number(order.AssetId) is not { } shown || asked == shown);

    /// <summary>Reads a token's id in decimal or hexadecimal digits; null where it is none.</summary>
    private static BigInteger? Number(string? text)
        => text is not null && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? Number($"0{text.AsSpan(2)}", NumberStyles.AllowHexSpecifier)
            : Number(text, NumberStyles.None);

    private static BigInteger? Number(string? digits, NumberStyles styles)
        => BigInteger.TryParse(digits, styles, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSameMarket(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
            || (shorter.Length >= ShortestMarket
                && (longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
                    || longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Digits(string market) => market.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? market[2..] : market;
}
