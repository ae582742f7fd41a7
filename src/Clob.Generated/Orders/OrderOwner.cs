namespace Clob.Orders;

/// <summary>Tells the orders of an API key from those of others. Where nothing says whose an order is, it counts.</summary>
/// <param name="apiKey">The API key; null where it is not known.</param>
/// <param name="address">The address of the account; null where it is not known.</param>
internal sealed class OrderOwner(string? apiKey, string? address)
{
    private readonly string? _apiKey = Letters(apiKey);
    private readonly string? _address = Letters(address);

    /// <summary>Returns whether an order is of this API key. The spelling of the key does not matter.</summary>
    public bool Owns(OpenOrder order)
        => _apiKey is null || Letters(order.Owner) is not { Length: > 0 } owner || owner == _apiKey || owner == _address;

    private static string? Letters(string? text)
        => text is null ? null : string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
