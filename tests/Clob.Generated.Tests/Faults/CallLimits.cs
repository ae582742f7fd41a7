namespace Clob.Tests.Faults;

/// <summary>How long a call may take, in seconds.</summary>
/// <param name="Attempt">How long one attempt may take.</param>
/// <param name="Window">How long after the begin of the first attempt another one may begin.</param>
internal sealed record CallLimits(double Attempt, double Window)
{
    /// <summary>How many attempts a call has.</summary>
    public const int MaxAttempts = 6;

    /// <summary>How many attempts a call has while the venue answers 503.</summary>
    public const int MaxAttemptsWhileDisabled = 3;

    /// <summary>
    /// Gets the limits of a call that names no orders and cancels them: a late one cancels orders that were placed in between.
    /// </summary>
    public static CallLimits OfScope { get; } = new(Attempt: 4, Window: 5);

    /// <summary>Gets the limits of every other call.</summary>
    public static CallLimits Usual { get; } = new(Attempt: 5, Window: 60);

    /// <summary>The limits of the call that has this path.</summary>
    public static CallLimits Of(string path) => path is "/cancel-all" or "/cancel-market-orders" ? OfScope : Usual;
}
