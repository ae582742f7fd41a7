using System.Text.Json.Serialization;

namespace Clob.Sandbox.Orders;

/// <summary>The body of a 200. Source: public documentation of the four cancel endpoints.</summary>
internal sealed class CancelResult
{
    [JsonPropertyName("canceled")]
    public List<string> Canceled { get; } = [];

    [JsonPropertyName("not_canceled")]
    public OrderedDictionary<string, string> NotCanceled { get; } = new(StringComparer.Ordinal);
}
