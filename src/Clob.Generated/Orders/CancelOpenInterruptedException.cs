namespace Clob;

/// <summary>
/// The exception that is thrown when the caller's token is canceled. <see cref="OpenReport"/> has the outcome of each selected order by
/// then.
/// </summary>
public sealed class CancelOpenInterruptedException : CancelInterruptedException
{
    /// <summary>Creates an exception; for tests of code that handles it, and for the canceler itself.</summary>
    /// <param name="openReport">The report.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="openReport"/> is null.</exception>
    public CancelOpenInterruptedException(CancelOpenReport openReport, CancellationToken cancellationToken = default)
        : base(CancelOf(openReport), cancellationToken)
        => OpenReport = openReport;

    /// <summary>Gets the whole report, with the selected orders.</summary>
    public CancelOpenReport OpenReport { get; }

    private static CancelReport CancelOf(CancelOpenReport openReport)
    {
        ArgumentNullException.ThrowIfNull(openReport);
        return openReport.Cancel;
    }
}
