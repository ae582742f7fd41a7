using System.Text.Json.Serialization;

namespace Clob.Sandbox.Endpoints;

/// <summary>The body of GET /data/orders. Source: public documentation of the endpoint.</summary>
internal sealed record OpenOrderPage(
    [property: JsonPropertyName("limit")] int Limit,
    [property: JsonPropertyName("next_cursor")] string NextCursor,
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("data")] IReadOnlyList<OpenOrder> Data);
