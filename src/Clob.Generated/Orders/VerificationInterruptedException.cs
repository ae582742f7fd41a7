namespace Clob;

/// <summary>
/// The exception that is thrown when the caller's token is canceled. <see cref="CancelInterruptedException.Report"/> has what the cancel
/// did, and <see cref="Verification"/> what reading proved by then.
/// </summary>
public sealed class VerificationInterruptedException : CancelInterruptedException
{
    /// <summary>Creates an exception; for tests of code that handles it, and for the canceler itself.</summary>
    /// <param name="verification">The report.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="verification"/> is null.</exception>
    public VerificationInterruptedException(VerificationReport verification, CancellationToken cancellationToken = default)
        : base(CancelOf(verification), cancellationToken)
        => Verification = verification;

    /// <summary>Gets the whole report: what was not read by then is unknown.</summary>
    public VerificationReport Verification { get; }

    private static CancelReport CancelOf(VerificationReport verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        return verification.Cancel;
    }
}
