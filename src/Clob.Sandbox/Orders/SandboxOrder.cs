namespace Clob.Sandbox;

/// <summary>An order of the sandbox. What it does not say has a default, so that three ids are enough to place one.</summary>
/// <param name="Id">The order's id, <c>0x</c> and 64 hexadecimal digits on the venue; compared exactly.</param>
/// <param name="Market">The market's condition id, <c>0x</c> and 64 hexadecimal digits on the venue.</param>
/// <param name="AssetId">The token id, a decimal number of up to 78 digits on the venue.</param>
public sealed record SandboxOrder(string Id, string Market, string AssetId)
{
    /// <summary>Gets the side, sent as it is. <c>BUY</c> by default; the venue also has <c>SELL</c>.</summary>
    public string Side { get; init; } = "BUY";

    /// <summary>Gets the price, sent as decimal text with the digits that it is given. 0.5 by default.</summary>
    public decimal Price { get; init; } = 0.5m;

    /// <summary>Gets the original size in shares, sent as decimal text with the digits that it is given. 100 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero.</exception>
    public decimal Size
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 100;

    /// <summary>Gets the outcome that the token stands for. <c>Yes</c> by default.</summary>
    public string Outcome { get; init; } = "Yes";

    /// <summary>Gets the type, sent as it is. <c>GTC</c> by default; the venue also has <c>GTD</c>, <c>FOK</c> and <c>FAK</c>.</summary>
    public string OrderType { get; init; } = "GTC";

    /// <summary>Gets when it was created; null, the default, for the time at which the sandbox places it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// Gets when it expires; null, the default, for never. The sandbox only sends it: <see cref="ClobSandbox.SetStateAt"/> closes
    /// an order.
    /// </summary>
    public DateTimeOffset? Expiration { get; init; }
}
