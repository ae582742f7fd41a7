using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Orders;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Clob.Sandbox.Endpoints;

/// <summary>The query of GET /data/orders. Parameters that are not documented are ignored.</summary>
internal sealed record OrderQuery(string? Id, MarketFilter Filter, Cursor Cursor)
{
    /// <summary>
    /// Reads the query; null where it is invalid. What the venue does with a parameter that is empty or occurs twice is not
    /// documented: refusing it is the sandbox's choice.
    /// </summary>
    public static OrderQuery? Read(SandboxRequest request)
    {
        var query = QueryHelpers.ParseQuery(request.Target[request.Path.Length..]);
        string[] names = ["id", "market", "asset_id", "next_cursor"];
        var values = names.Select(name => query.TryGetValue(name, out var value) ? value : StringValues.Empty).ToList();
        return values.TrueForAll(value => value is [] or [{ Length: > 0 }]) && Cursor.Read(values[3]) is { } cursor
            ? new OrderQuery(values[0], new MarketFilter(values[1], values[2]), cursor)
            : null;
    }
}
