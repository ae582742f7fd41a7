namespace Clob;

/// <summary>
/// The exception that is thrown when the caller's token is canceled while open orders are read. <see cref="Selection"/> has what was
/// selected of those that were read by then.
/// </summary>
public sealed class SelectionInterruptedException : OperationCanceledException
{
    /// <summary>Creates an exception; for tests of code that handles it, and for the canceler itself.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="selection"/> is null.</exception>
    public SelectionInterruptedException(OpenOrderSelection selection, CancellationToken cancellationToken = default)
        : base(MessageFor(selection), cancellationToken)
        => Selection = selection;

    /// <summary>Gets the selection so far.</summary>
    public OpenOrderSelection Selection { get; }

    private static string MessageFor(OpenOrderSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return $"Interrupted. Not all open orders were read: {selection}.";
    }
}
