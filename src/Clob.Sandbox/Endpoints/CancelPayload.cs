using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// Reads the three bodies that a cancel can have. Undocumented members are ignored. A documented member that occurs twice makes a body
/// unreadable, because which of the two counts is not documented.
/// Source of shapes, limit and texts: public documentation of the cancel endpoints.
/// </summary>
internal static class CancelPayload
{
    private const int MaxOrderIds = 1000;
    private const string TooManyOrders = "Too many orders in payload, max allowed: 1000";

    public static string ReadOrderId(ReadOnlySpan<byte> body) => OrderId(ReadTexts(body, ["orderID"])[0]);

    public static IReadOnlyList<string> ReadOrderIds(ReadOnlySpan<byte> body)
    {
        var orderIds = ReadList(body);

        // What the venue does with an empty array is not documented: refusing it is the sandbox's choice.
        if (orderIds.Count == 0)
        {
            throw new InvalidPayloadException(VenueError.InvalidOrderPayload);
        }

        // Repeated ids count, as they do in the venue's rate limit.
        if (orderIds.Count > MaxOrderIds)
        {
            throw new InvalidPayloadException(TooManyOrders);
        }

        orderIds.ForEach(orderId => OrderId(orderId));
        return orderIds;
    }

    public static MarketFilter ReadMarketFilter(ReadOnlySpan<byte> body)
    {
        var texts = ReadTexts(body, ["market", "asset_id"]);
        var filter = new MarketFilter(texts[0], texts[1]);

        // A missing filter must never mean every order; an empty one is no filter.
        var isUsable = filter is not { Market: null, AssetId: null } && filter.Market != "" && filter.AssetId != "";
        return isUsable ? filter : throw new InvalidPayloadException(VenueError.InvalidOrderPayload);
    }

    private static string OrderId(string? text)
        => string.IsNullOrEmpty(text) ? throw new InvalidPayloadException(VenueError.InvalidOrderId) : text;

    /// <summary>Returns the values of the named members of an object; null for one that is missing.</summary>
    private static string?[] ReadTexts(ReadOnlySpan<byte> body, ReadOnlySpan<string> names)
    {
        var texts = new string?[names.Length];
        try
        {
            var reader = new Utf8JsonReader(body);
            Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var index = IndexOf(names, reader);
                reader.Read();
                if (index < 0)
                {
                    reader.Skip();
                    continue;
                }

                Expect(texts[index] is null && reader.TokenType == JsonTokenType.String);
                texts[index] = reader.GetString();
            }

            Expect(!reader.Read());
            return texts;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new InvalidPayloadException(VenueError.InvalidOrderPayload);
        }
    }

    private static List<string> ReadList(ReadOnlySpan<byte> body)
    {
        List<string> texts = [];
        try
        {
            var reader = new Utf8JsonReader(body);
            Expect(reader.Read() && reader.TokenType == JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Expect(reader.TokenType == JsonTokenType.String);
                texts.Add(reader.GetString()!);
            }

            Expect(!reader.Read());
            return texts;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new InvalidPayloadException(VenueError.InvalidOrderPayload);
        }
    }

    private static int IndexOf(ReadOnlySpan<string> names, in Utf8JsonReader property)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (property.ValueTextEquals(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static void Expect(bool isAsDocumented)
    {
        if (!isAsDocumented)
        {
            throw new JsonException();
        }
    }

    // The reader throws an InvalidOperationException for text that is not valid Unicode.
    private static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException;
}
