namespace Clob;

/// <summary>Why the work ended before its end.</summary>
/// <param name="Kind">What ended it, for programs.</param>
/// <param name="Text">A sentence or two, for people.</param>
public sealed record CancelStopReason(CancelStopKind Kind, string Text)
{
    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
