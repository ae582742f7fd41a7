using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clob.Orders;

/// <summary>Reads an order so that it keeps its JSON.</summary>
internal sealed class OpenOrderConverter : JsonConverter<OpenOrder>
{
    public override OpenOrder? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => OpenOrder.Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, OpenOrder value, JsonSerializerOptions options) => value.ToJson().WriteTo(writer);
}
