namespace Clob.Tests.Orders.Properties;

/// <summary>One cancel, and what the world does to it.</summary>
/// <param name="Orders">Which orders are asked for, in this order; a number can come again, and beyond the book there is no order.</param>
/// <param name="Mishaps">What becomes of the first requests; all later ones go well.</param>
/// <param name="Burst">How many ids a request takes at first; 0 where that is unknown.</param>
/// <param name="IsPaced">Whether requests wait for tokens.</param>
/// <param name="Concurrency">How many requests are under way at once.</param>
/// <param name="Attempts">How often one request is sent at most.</param>
/// <param name="InterruptedAt">At which request the caller gives up; 0 for never.</param>
/// <param name="IsSequence">Whether the ids are only read as they are sent.</param>
/// <param name="Numbers">What the headers of the rate limit say, response by response, in turn; empty where there are none.</param>
public sealed record Scenario(
    int[] Orders,
    Mishap[] Mishaps,
    int Burst,
    bool IsPaced,
    int Concurrency,
    int Attempts,
    int InterruptedAt,
    bool IsSequence,
    string[] Numbers)
{
    public override string ToString()
        => $"{{ orders [{string.Join(' ', Orders)}], mishaps [{string.Join(' ', Mishaps)}], burst {Burst}, paced {IsPaced}, "
            + $"concurrency {Concurrency}, attempts {Attempts}, interrupted at {InterruptedAt}, "
            + $"sequence {IsSequence}, numbers [{string.Join(' ', Numbers)}] }}";
}
