using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// JSON of the venue. A member that comes twice makes a body unreadable: which of the two counts is not documented.
/// </summary>
[JsonSourceGenerationOptions(AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(CancelResult))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(List<JsonElement>))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class VenueJson : JsonSerializerContext
{
    // The venue does not escape an apostrophe, which the default encoder does.
    public static VenueJson Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
