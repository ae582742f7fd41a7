namespace Clob.Orders.Reasons;

/// <summary>How reasons of one kind are known.</summary>
/// <param name="count">When one of its words counts.</param>
/// <param name="words">Its words and phrases, in lower case; none where it is a kind between others.</param>
/// <param name="between">The places of the kinds of which it is one or the other.</param>
/// <param name="beside">Words and phrases that make a denied state of one of these kinds this kind.</param>
internal sealed class ReasonKind(ReasonCount count, string[] words, int[] between, string[] beside)
{
    public ReasonCount Count { get; } = count;

    public string[] Words { get; } = words;

    public int[] Between { get; } = between;

    public string[] Beside { get; } = beside;
}
