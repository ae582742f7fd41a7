using System.Text.Json.Serialization;

namespace Clob.Cli.Reporting;

/// <summary>The object that <c>--json</c> prints for orders that were read.</summary>
/// <param name="Orders">The orders, with the names and values of the venue.</param>
/// <param name="Unread">Why an order could not be read, by its id; null where orders were not asked for by id.</param>
internal sealed record OrdersJson(
    IReadOnlyList<OpenOrder> Orders,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Unread = null);
