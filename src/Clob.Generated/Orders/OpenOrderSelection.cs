using System.Globalization;
using Clob.Spec;

namespace Clob;

/// <summary>Which open orders of this API key a filter selected.</summary>
public sealed record OpenOrderSelection
{
    /// <summary>Gets the orders that were selected, as they were read.</summary>
    public IReadOnlyList<OpenOrder> Selected { get; init; } = [];

    /// <summary>
    /// Gets the orders that were not selected because the venue did not tell what a condition asks for, such as the time of creation. They
    /// are open.
    /// </summary>
    public IReadOnlyList<OpenOrder> Undecided { get; init; } = [];

    /// <summary>Gets why not all open orders were read; null where they were. What was read before the failure was selected from.</summary>
    public CancelFailure? ReadFailure { get; init; }

    /// <summary>Gets whether all open orders were read, and each could be judged.</summary>
    public bool IsComplete => ReadFailure is null && Undecided.Count == 0;

    /// <summary>Returns one line for a log.</summary>
    public override string ToString()
    {
        var read = ReadFailure is null ? "" : $"; read {ReadFailure.Kind}: {ReadFailure.Reason}";
        return string.Create(CultureInfo.InvariantCulture, $"selected: {Selected.Count}; undecided: {Undecided.Count}{read}")
            .ReplaceLineEndings(" ");
    }

    /// <summary>Returns whether the other selection has the same orders, in the same order.</summary>
    /// <param name="other">The other selection.</param>
    public bool Equals(OpenOrderSelection? other)
        => other is not null
            && ContentEquality.AreEqual(Selected, other.Selected)
            && ContentEquality.AreEqual(Undecided, other.Undecided)
            && Equals(ReadFailure, other.ReadFailure);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Selected.Count, Undecided.Count, ReadFailure);
}
