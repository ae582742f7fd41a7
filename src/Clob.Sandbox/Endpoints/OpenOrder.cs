using System.Text.Json.Serialization;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// An order in a response. Source of the members: public documentation of GET /data/order/{orderID}. Sizes, price, side and times,
/// which the sandbox does not keep, are the same for every order.
/// </summary>
internal sealed record OpenOrder(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("owner")] string Owner,
    [property: JsonPropertyName("maker_address")] string MakerAddress,
    [property: JsonPropertyName("market")] string Market,
    [property: JsonPropertyName("asset_id")] string AssetId,
    [property: JsonPropertyName("size_matched")] string SizeMatched)
{
    private const string Size = "100";

    [JsonPropertyName("side")]
    public string Side { get; } = "BUY";

    [JsonPropertyName("original_size")]
    public string OriginalSize { get; } = Size;

    [JsonPropertyName("price")]
    public string Price { get; } = "0.5";

    [JsonPropertyName("outcome")]
    public string Outcome { get; } = "Yes";

    [JsonPropertyName("expiration")]
    public string Expiration { get; } = "0";

    [JsonPropertyName("order_type")]
    public string OrderType { get; } = "GTC";

    [JsonPropertyName("created_at")]
    public long CreatedAt { get; } = 1_720_000_000;

    [JsonPropertyName("associate_trades")]
    public IReadOnlyList<string> AssociateTrades { get; } = [];

    /// <summary>Creates the order as its owner reads it; null where the venue no longer knows it.</summary>
    public static OpenOrder? Of(SandboxOrder order, SandboxOrderState state, SandboxAccount owner) => StatusOf(state) is { } status
        ? new OpenOrder(
            order.Id,
            status,
            owner.ApiKey,
            owner.Address,
            order.Market,
            order.AssetId,
            state == SandboxOrderState.Matched ? Size : "0")
        : null;

    // The texts of the published spec, except the delayed one, which users report.
    private static string? StatusOf(SandboxOrderState state) => state switch
    {
        SandboxOrderState.Live or SandboxOrderState.Matching => "ORDER_STATUS_LIVE",
        SandboxOrderState.Pending => "ORDER_STATUS_DELAYED",
        SandboxOrderState.Canceled => "ORDER_STATUS_CANCELED",
        SandboxOrderState.Matched => "ORDER_STATUS_MATCHED",
        _ => null,
    };
}
