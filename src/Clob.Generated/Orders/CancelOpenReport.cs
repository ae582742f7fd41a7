namespace Clob;

/// <summary>Which open orders a filter selected, and the outcome of their cancel.</summary>
public sealed record CancelOpenReport
{
    /// <summary>Gets the orders that were selected. They are here also where their cancel failed.</summary>
    public OpenOrderSelection Selection { get; init; } = new();

    /// <summary>Gets the outcome of the cancel of each selected order.</summary>
    public CancelReport Cancel { get; init; } = new();

    /// <summary>Gets whether all open orders were read, each could be judged, and every selected one is canceled.</summary>
    public bool IsSuccess => Selection.IsComplete && Cancel.IsSuccess;

    /// <summary>Returns one line for a log.</summary>
    public override string ToString() => $"{Selection}; cancel {Cancel}";
}
