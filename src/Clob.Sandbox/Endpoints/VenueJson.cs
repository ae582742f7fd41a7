using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>JSON of the venue.</summary>
[JsonSerializable(typeof(ApiKeyResult))]
[JsonSerializable(typeof(ApiKeyList))]
[JsonSerializable(typeof(CancelResult))]
[JsonSerializable(typeof(HeartbeatResult))]
[JsonSerializable(typeof(OpenOrder))]
[JsonSerializable(typeof(OpenOrderPage))]
internal sealed partial class VenueJson : JsonSerializerContext
{
    // The venue does not escape an apostrophe, which the default encoder does.
    public static VenueJson Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
