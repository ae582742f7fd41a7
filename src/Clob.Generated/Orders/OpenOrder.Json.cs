using System.Text.Json;

namespace Clob;

/// <content>Keeps the JSON that an order was read from.</content>
public sealed partial record OpenOrder
{
    private JsonElement? _json;

    /// <summary>
    /// Returns the order as JSON, with the names of the venue. An order that was read is as the venue sent it, with the members that are
    /// null, and those that the library does not know.
    /// </summary>
    /// <returns>
    /// The JSON. Of an order that was not read, that was changed since, or that has a text which is not Unicode, it has the members of this
    /// type that are not null.
    /// </returns>
    public JsonElement ToJson()
        => _json is { } json && CanBeWritten(json) && Equals(ReadMembers(json))
            ? json
            : JsonSerializer.SerializeToElement(this, ClobJsonContext.OrderMembers.OpenOrder);

    /// <summary>Reads an order; null where the JSON is null.</summary>
    /// <exception cref="JsonException">It is no order.</exception>
    internal static OpenOrder? Read(JsonElement json) => ReadMembers(json) is { } order ? order with { _json = json } : null;

    /// <summary>Returns whether each text is one: half of a surrogate pair is JSON, and nothing can write it.</summary>
    private static bool CanBeWritten(JsonElement json)
    {
        using var writer = new Utf8JsonWriter(Stream.Null);
        try
        {
            json.WriteTo(writer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static OpenOrder? ReadMembers(JsonElement json) => json.Deserialize(ClobJsonContext.OrderMembers.OpenOrder);
}
