namespace Clob;

/// <summary>
/// The caller's token canceled the work. What the cancel did is in <see cref="CancelInterruptedException.Report"/>, and what reading
/// proved by then in <see cref="Verification"/>.
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
