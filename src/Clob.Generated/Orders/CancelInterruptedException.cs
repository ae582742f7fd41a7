namespace Clob;

/// <summary>The caller's token ended the work. What had become of each order until then is in <see cref="Report"/>.</summary>
public sealed class CancelInterruptedException : OperationCanceledException
{
    internal CancelInterruptedException(CancelReport report, CancellationToken callersToken)
        : base("Interrupted by its caller. The report tells what was canceled, what is uncertain, and what was not sent.", callersToken)
        => Report = report;

    /// <summary>The whole report: what was under way is uncertain, what was not sent is refused.</summary>
    public CancelReport Report { get; }
}
