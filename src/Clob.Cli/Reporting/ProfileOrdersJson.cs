using System.Text.Json;

namespace Clob.Cli.Reporting;

/// <summary>The open orders of one of several accounts.</summary>
/// <param name="Orders">The orders that were read, as the venue sent them.</param>
/// <param name="Error">Why not all of them were read; null where they were.</param>
internal sealed record ProfileOrdersJson(IReadOnlyList<JsonElement> Orders, string? Error)
{
    public static ProfileOrdersJson From(AccountOrders account) => new([.. account.Orders.Select(order => order.ToJson())], account.Error);
}
