using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clob.Orders;

/// <summary>
/// Reads the orders of a page. A null in the place of the list is not read as an empty one: that nothing is open is proven only by a page
/// that says so. A null in the list is left out.
/// </summary>
internal sealed class OpenOrderListConverter : JsonConverter<IReadOnlyList<OpenOrder>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<OpenOrder> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The page has no list of orders.");
        }

        List<OpenOrder> orders = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (OpenOrder.Read(JsonElement.ParseValue(ref reader)) is { } order)
            {
                orders.Add(order);
            }
        }

        return orders;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<OpenOrder> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var order in value)
        {
            order.ToJson().WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
