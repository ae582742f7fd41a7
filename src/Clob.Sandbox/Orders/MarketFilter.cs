namespace Clob.Sandbox.Orders;

/// <summary>Which orders a call cancels or reads. A filter that is null matches every order; two filters must both match.</summary>
internal sealed record MarketFilter(string? Market, string? AssetId)
{
    public static MarketFilter None { get; } = new(null, null);

    public bool Matches(SandboxOrder order)
        => (Market is null || order.Market == Market) && (AssetId is null || order.AssetId == AssetId);
}
