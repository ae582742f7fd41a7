using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// Reads the three bodies that a cancel can have. Members that are not documented are ignored.
/// Source of shapes, limit and texts: public documentation of the cancel endpoints.
/// </summary>
internal static class CancelPayload
{
    private const int MaxOrderIds = 1000;
    private const string InvalidOrderId = "Invalid orderID";
    private const string InvalidPayload = "Invalid order payload";
    private const string TooManyOrders = "Too many orders in payload, max allowed: 1000";

    public static string ReadOrderId(ReadOnlySpan<byte> body) =>
        OrderId(OptionalText(Parse(body, VenueJson.Default.DictionaryStringJsonElement), "orderID"));

    public static IReadOnlyList<string> ReadOrderIds(ReadOnlySpan<byte> body)
    {
        var orderIds = Parse(body, VenueJson.Default.ListJsonElement);

        // What the venue does with an empty array is not documented: refusing it is the sandbox's choice.
        if (orderIds.Count == 0)
        {
            throw new InvalidPayloadException(InvalidPayload);
        }

        // Submitted ids are counted, repeated ones too: so does the venue's rate limit.
        if (orderIds.Count > MaxOrderIds)
        {
            throw new InvalidPayloadException(TooManyOrders);
        }

        return [.. orderIds.Select(orderId => OrderId(Text(orderId)))];
    }

    public static MarketFilter ReadMarketFilter(ReadOnlySpan<byte> body)
    {
        var members = Parse(body, VenueJson.Default.DictionaryStringJsonElement);
        var filter = new MarketFilter(OptionalText(members, "market"), OptionalText(members, "asset_id"));

        // No filter must never come to mean every order; an empty one is no filter.
        var isUsable = filter is not { Market: null, AssetId: null } && filter.Market != "" && filter.AssetId != "";
        return isUsable ? filter : throw new InvalidPayloadException(InvalidPayload);
    }

    private static string OrderId(string? text) =>
        string.IsNullOrEmpty(text) ? throw new InvalidPayloadException(InvalidOrderId) : text;

    private static string? OptionalText(Dictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var member) ? Text(member) : null;

    // By way of the serializer, because JsonElement.GetString throws something else for text that is not valid Unicode.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.Deserialize(VenueJson.Default.String) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidPayloadException(InvalidPayload);
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidPayloadException(InvalidPayload);
        }
    }
}
