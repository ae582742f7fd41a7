namespace Clob.Sandbox.Orders;

/// <summary>The shelves of one account, found by number, by market, by token, or by both.</summary>
internal sealed class ShelfIndex
{
    private readonly List<Shelf> _shelves = [];
    private readonly Dictionary<string, Dictionary<string, Shelf>> _byMarket = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Shelf>> _byAsset = new(StringComparer.Ordinal);

    public Shelf this[int number] => _shelves[number];

    public Shelf For(SandboxOrder order)
    {
        if (!_byMarket.TryGetValue(order.Market, out var ofMarket))
        {
            _byMarket.Add(order.Market, ofMarket = new(StringComparer.Ordinal));
        }

        if (!ofMarket.TryGetValue(order.AssetId, out var shelf))
        {
            ofMarket.Add(order.AssetId, shelf = new Shelf(_shelves.Count));
            _shelves.Add(shelf);
            if (!_byAsset.TryAdd(order.AssetId, [shelf]))
            {
                _byAsset[order.AssetId].Add(shelf);
            }
        }

        return shelf;
    }

    public IReadOnlyCollection<Shelf> Matching(MarketFilter filter) => filter switch
    {
        { Market: null, AssetId: null } => _shelves,
        { Market: null, AssetId: { } assetId } => _byAsset.GetValueOrDefault(assetId, []),
        { Market: { } market, AssetId: null } => _byMarket.TryGetValue(market, out var ofMarket) ? ofMarket.Values : [],
        { Market: { } market, AssetId: { } assetId }
            => _byMarket.TryGetValue(market, out var ofMarket) && ofMarket.TryGetValue(assetId, out var shelf) ? [shelf] : [],
    };
}
