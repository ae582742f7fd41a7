namespace Clob.Cli.Reporting;

/// <summary>A selection of open orders in words.</summary>
internal static class SelectionWording
{
    /// <summary>Returns how many orders were selected, and that there may be others where not all were read.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="what">What the orders are.</param>
    public static string CountOf(OpenOrderSelection selection, string what)
        => selection.ReadFailure is null
            ? $"{selection.Selected.Count} {what}"
            : $"{selection.Selected.Count} {what} of those that were read; not all were read";
}
