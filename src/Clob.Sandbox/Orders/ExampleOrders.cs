using System.Globalization;
using System.Numerics;
using Clob.Sandbox.Seeds;

namespace Clob.Sandbox.Orders;

/// <summary>
/// Generates orders whose ids look like the venue's, in turn over three markets with two tokens each. The same seed and number give
/// the same order on every machine.
/// </summary>
internal sealed class ExampleOrders
{
    private const int Markets = 3;
    private const int AssetsPerMarket = 2;

    private readonly int _seed;
    private readonly string[] _markets;
    private readonly string[] _assets;

    public ExampleOrders(int seed)
    {
        _seed = seed;
        _markets = [.. Enumerable.Range(0, Markets).Select(market => Hex($"market {market}"))];
        _assets = [.. Enumerable.Range(0, Markets * AssetsPerMarket).Select(turn => Number($"asset {turn / Markets} of market {turn % Markets}"))];
    }

    /// <summary>Creates an order, in the market and token of its turn unless others are given.</summary>
    public SandboxOrder Create(int number, string? market = null, string? assetId = null) => new(
        Hex($"order {number}"),
        market ?? _markets[number % Markets],
        assetId ?? _assets[number % (Markets * AssetsPerMarket)]);

    private string Hex(string words) => ExampleHash.ComputeHex(_seed, words);

    private string Number(string words)
        => new BigInteger(ExampleHash.Compute(_seed, words), isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
}
