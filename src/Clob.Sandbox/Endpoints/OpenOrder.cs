using System.Globalization;
using System.Text.Json.Serialization;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>An order in a response. Source of the members: public documentation of GET /data/order/{orderID}.</summary>
internal sealed record OpenOrder(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("owner")] string Owner,
    [property: JsonPropertyName("maker_address")] string MakerAddress,
    [property: JsonPropertyName("market")] string Market,
    [property: JsonPropertyName("asset_id")] string AssetId,
    [property: JsonPropertyName("side")] string Side,
    [property: JsonPropertyName("original_size")] string OriginalSize,
    [property: JsonPropertyName("size_matched")] string SizeMatched,
    [property: JsonPropertyName("price")] string Price,
    [property: JsonPropertyName("outcome")] string Outcome,
    [property: JsonPropertyName("expiration")] string Expiration,
    [property: JsonPropertyName("order_type")] string OrderType,
    [property: JsonPropertyName("created_at")] long CreatedAt)
{
    [JsonPropertyName("associate_trades")]
    public IReadOnlyList<string> AssociateTrades { get; } = [];

    /// <summary>Creates the order as its owner reads it; null where the venue no longer knows it.</summary>
    /// <param name="view">The order.</param>
    /// <param name="owner">Its account.</param>
    /// <param name="prefix">What is before each status.</param>
    public static OpenOrder? From(OrderView view, SandboxAccount owner, string prefix)
    {
        var (order, placedAt, progress) = view;
        return StatusOf(progress.State) is { } status
            ? new OpenOrder(
                order.Id,
                prefix + status,
                owner.ApiKey,
                owner.Address,
                order.Market,
                order.AssetId,
                order.Side,
                Text(order.Size),
                Text(progress.SizeMatched),
                Text(order.Price),
                order.Outcome,
                Text(order.Expiration?.ToUnixTimeSeconds() ?? 0),
                order.OrderType,
                (order.CreatedAt ?? placedAt).ToUnixTimeSeconds())
            : null;
    }

    // The words of the public documentation, except the delayed one, which users report.
    private static string? StatusOf(SandboxOrderState state) => state switch
    {
        SandboxOrderState.Live or SandboxOrderState.Matching => "LIVE",
        SandboxOrderState.Pending => "DELAYED",
        SandboxOrderState.Canceled => "CANCELED",
        SandboxOrderState.Matched => "MATCHED",
        SandboxOrderState.MarketResolved => "CANCELED_MARKET_RESOLVED",
        SandboxOrderState.Invalid => "INVALID",
        _ => null,
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
