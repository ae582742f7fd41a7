using System.Text.Json;
using Clob.Orders;

namespace Clob;

/// <content>Reads orders in a way of their own.</content>
internal sealed partial class ClobJsonContext
{
    /// <summary>Reads and writes the members of an order that the spec has.</summary>
    public static ClobJsonContext OrderMembers { get; } = CreateOrderMembers();

    private static ClobJsonContext CreateOrderMembers()
    {
        var options = CreateOptions();
        options.Converters.Add(new ExactTextConverter());
        return new(options);
    }

    static partial void Extend(JsonSerializerOptions options)
    {
        options.Converters.Add(new OpenOrderConverter());
        options.Converters.Add(new OpenOrderListConverter());
    }
}
