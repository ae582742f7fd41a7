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
    private const int Turns = Markets * AssetsPerMarket;

    // From 0.05 to 0.95; the first is the default of an order, as is the first size. The step keeps neighbors apart.
    private static readonly decimal[] Prices = [.. Enumerable.Range(0, 19).Select(turn => (1 + ((9 + (7 * turn)) % 19)) / 20m)];
    private static readonly decimal[] Sizes = [100, 40, 12.5m, 250, 5];

    private readonly int _seed;
    private readonly string[] _markets;
    private readonly string[] _assets;

    public ExampleOrders(int seed)
    {
        _seed = seed;
        _markets = [.. Enumerable.Range(0, Markets).Select(market => Hex($"market {market}"))];
        _assets = [.. Enumerable.Range(0, Turns).Select(turn => Number($"asset {turn / Markets} of market {turn % Markets}"))];
    }

    /// <summary>Creates an order, in the market and token of its turn unless others are given.</summary>
    public SandboxOrder Create(int number, string? market = null, string? assetId = null)
    {
        var turn = number % Turns;
        return new SandboxOrder(Hex($"order {number}"), market ?? _markets[turn % Markets], assetId ?? _assets[turn])
        {
            // So that each token has orders of both sides.
            Side = (number + (number / Turns)) % 2 == 0 ? "BUY" : "SELL",
            Price = Prices[number % Prices.Length],
            Size = Sizes[number % Sizes.Length],
            Outcome = assetId is null && turn >= Markets ? "No" : "Yes",
        };
    }

    private string Hex(string words) => ExampleHash.ComputeHex(_seed, words);

    private string Number(string words)
        => new BigInteger(ExampleHash.Compute(_seed, words), isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
}
