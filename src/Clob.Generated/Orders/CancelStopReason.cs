namespace Clob;

/// <summary>What stopped a call early.</summary>
/// <param name="Kind">What stopped it, for programs.</param>
/// <param name="Text">A sentence or two, for people.</param>
public sealed record CancelStopReason(CancelStopKind Kind, string Text)
{
    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
