namespace Clob;

/// <summary>
/// Selects open orders of this API key: those for which every condition that is set holds. Without any condition it selects all.
/// </summary>
public sealed record OpenOrderFilter
{
    /// <summary>Gets the market's condition id; null for every market.</summary>
    public string? Market { get; init; }

    /// <summary>Gets the token's id; null for every token.</summary>
    public string? AssetId { get; init; }

    /// <summary>Gets the side; null for both.</summary>
    public OrderSide? Side { get; init; }

    /// <summary>Gets the price above which an order is selected, this price left out; null for every price.</summary>
    public decimal? PriceAbove { get; init; }

    /// <summary>Gets the price below which an order is selected, this price left out; null for every price.</summary>
    public decimal? PriceBelow { get; init; }

    /// <summary>Gets the age from which an order is selected, by the clock of this machine; null for every age.</summary>
    public TimeSpan? OlderThan { get; init; }

    /// <summary>Gets the smallest size not yet matched, in the unit of the venue's response; null for every size.</summary>
    public decimal? MinRemainingSize { get; init; }

    /// <summary>Gets the largest size not yet matched, in the unit of the venue's response; null for every size.</summary>
    public decimal? MaxRemainingSize { get; init; }

    /// <summary>Gets a condition of yours; null for none. What it throws, the call throws, and no cancel is sent.</summary>
    public Func<OpenOrder, bool>? Predicate { get; init; }
}
