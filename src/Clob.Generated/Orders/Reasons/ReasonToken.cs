namespace Clob.Orders.Reasons;

/// <summary>A word, a phrase or a mark of a reason.</summary>
/// <param name="part">What it does.</param>
/// <param name="kind">For a state, the place of its kind in the list of kinds.</param>
internal readonly struct ReasonToken(ReasonPart part, int kind = -1)
{
    public ReasonPart Part { get; } = part;

    public int Kind { get; } = kind;
}
