namespace Clob.Sandbox.Orders;

/// <summary>The shelves of one account, found by number, by market, by token, or by both.</summary>
internal sealed class ShelfIndex
{
    private readonly List<Shelf> _shelves = [];
    private readonly Dictionary<MarketFilter, Shelf> _byBoth = [];
    private readonly Dictionary<string, List<Shelf>> _byMarket = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Shelf>> _byAsset = new(StringComparer.Ordinal);

    public Shelf this[int number] => _shelves[number];

    public Shelf For(SandboxOrder order)
    {
        var place = new MarketFilter(order.Market, order.AssetId);
        if (!_byBoth.TryGetValue(place, out var shelf))
        {
            shelf = new Shelf(_shelves.Count);
            _shelves.Add(shelf);
            _byBoth.Add(place, shelf);
            ListOf(_byMarket, order.Market).Add(shelf);
            ListOf(_byAsset, order.AssetId).Add(shelf);
        }

        return shelf;
    }

    public IReadOnlyList<Shelf> Matching(MarketFilter filter) => filter switch
    {
        { Market: null, AssetId: null } => _shelves,
        { Market: { } market, AssetId: null } => _byMarket.GetValueOrDefault(market, []),
        { Market: null, AssetId: { } assetId } => _byAsset.GetValueOrDefault(assetId, []),
        _ => _byBoth.TryGetValue(filter, out var shelf) ? [shelf] : [],
    };

    private static List<Shelf> ListOf(Dictionary<string, List<Shelf>> shelves, string key)
    {
        if (!shelves.TryGetValue(key, out var list))
        {
            shelves.Add(key, list = []);
        }

        return list;
    }
}
