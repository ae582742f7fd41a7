using System.Text.Json.Serialization;

namespace Clob.Cli.Reporting;

/// <summary>The object that <c>--json</c> prints for orders that were read.</summary>
/// <param name="Orders">The orders, with the names and values of the venue.</param>
/// <param name="Unread">Why an order could not be read, by its id; null where orders were not asked for by id.</param>
internal sealed record OrdersJson(
    IReadOnlyList<OpenOrder> Orders,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Unread = null)
{
    /// <summary>Gets the orders of each account, by the name of its profile; null where one account was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, ProfileOrdersJson>? Profiles { get; private init; }

    /// <summary>Returns the orders of one account, or of several: what they have together, and each on its own.</summary>
    public static OrdersJson From(IReadOnlyList<AccountOrders> accounts) => new([.. accounts.SelectMany(account => account.Orders)])
    {
        Profiles = accounts.Count > 1
            ? new OrderedDictionary<string, ProfileOrdersJson>(
                accounts.Select(account => KeyValuePair.Create(account.Reading.Profile!, new ProfileOrdersJson(account.Orders, account.Error))))
            : null,
    };
}
