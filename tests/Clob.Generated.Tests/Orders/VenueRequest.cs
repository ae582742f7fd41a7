using System.Text.Json;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A request as it came.</summary>
/// <param name="Number">Which it is, from 1.</param>
/// <param name="Sent">The request.</param>
internal sealed record VenueRequest(int Number, SentRequest Sent)
{
    public string Path => Sent.Address.AbsolutePath;

    /// <summary>The ids that it names; for a cancel of all, one that it does not.</summary>
    public string[] OrderIds => Path switch
    {
        "/order" => [JsonSerializer.Deserialize<JsonElement>(Sent.Body).GetProperty("orderID").GetString()!],
        "/orders" => JsonSerializer.Deserialize<string[]>(Sent.Body)!,
        _ => ["0xall"],
    };
}
