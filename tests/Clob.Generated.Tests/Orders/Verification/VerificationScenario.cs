namespace Clob.Tests.Orders.Verification;

/// <summary>A cancel with its verification, and what the venue does meanwhile.</summary>
/// <param name="Orders">The orders; each is what its number makes it.</param>
/// <param name="Cancels">What becomes of the first cancels.</param>
/// <param name="Reads">What becomes of the first reads.</param>
/// <param name="IsLagging">Whether a read shows what was true at the read before it.</param>
/// <param name="PageSize">How many orders a page has.</param>
/// <param name="HasEmptyPages">Whether an empty page comes before each page.</param>
/// <param name="IsByScope">Whether all orders are canceled, or each by its id.</param>
/// <param name="IncludesProven">Whether orders are read whose state is proven.</param>
/// <param name="InterruptedAt">The request at which the caller gives up; 0 for never.</param>
public sealed record VerificationScenario(
    int[] Orders,
    CancelMishap[] Cancels,
    ReadMishap[] Reads,
    bool IsLagging,
    int PageSize,
    bool HasEmptyPages,
    bool IsByScope,
    bool IncludesProven,
    int InterruptedAt)
{
    public override string ToString()
        => $"{{ orders [{string.Join(' ', Orders)}], cancels [{string.Join(' ', Cancels)}], reads [{string.Join(' ', Reads)}], lagging {IsLagging}, "
            + $"page {PageSize}, empty pages {HasEmptyPages}, scope {IsByScope}, proven {IncludesProven}, interrupted at {InterruptedAt} }}";
}
