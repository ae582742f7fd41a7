using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clob.Cli.Reporting;

/// <summary>The object that <c>--json</c> prints for orders that were read.</summary>
/// <param name="Orders">The orders, as the venue sent them.</param>
/// <param name="Unread">Why an order could not be read, by its id; null where orders were not asked for by id.</param>
internal sealed record OrdersJson(
    IReadOnlyList<JsonElement> Orders,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Unread = null)
{
    /// <summary>Gets the orders of each account, by the name of its profile; null where one account was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, ProfileOrdersJson>? Profiles { get; private init; }

    /// <summary>Returns orders, and why others could not be read.</summary>
    public static OrdersJson From(IEnumerable<OpenOrder> orders, IReadOnlyDictionary<string, string>? unread = null)
        => new([.. orders.Select(order => order.ToJson())], unread);

    /// <summary>Returns the orders of one account, or of several: what they have together, and each on its own.</summary>
    public static OrdersJson From(IReadOnlyList<AccountOrders> accounts) => From(accounts.SelectMany(account => account.Orders)) with
    {
        Profiles = accounts.Count > 1
            ? new OrderedDictionary<string, ProfileOrdersJson>(
                accounts.Select(account => KeyValuePair.Create(account.Reading.Profile!, ProfileOrdersJson.From(account))))
            : null,
    };
}
