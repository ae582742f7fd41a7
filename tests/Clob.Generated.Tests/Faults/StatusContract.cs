namespace Clob.Tests.Faults;

/// <summary>
/// What a status means and whether the call is sent again: the contract in one table, which shares nothing with the library.
/// </summary>
internal static class StatusContract
{
    private static readonly HashSet<int> Refusals = [.. Enumerable.Range(300, 100), 400, 401, 403, 404, 425, 429, 503];
    private static readonly HashSet<int> NotNow = [425, 429, 503];
    private static readonly HashSet<int> Failures = [408, 421, 500, 502, 504, .. Enumerable.Range(520, 8), 530];

    private const double NotNowDelay = 1;
    private const double FailureDelay = 0.1;
    private const double LongestDelay = 30;

    /// <summary>Gets every status that a response can have, but those that announce another response.</summary>
    public static IEnumerable<int> EveryStatus => [.. Enumerable.Range(200, 400), 600, 700, 999];

    /// <summary>Gets the statuses that are worth a connection: those with a rule of their own, and their neighbors.</summary>
    public static IReadOnlyList<int> Notable { get; } =
    [
        201, 202, 203, 204, 205, 206, 226, 299, 300, 301, 302, 303, 304, 307, 308, 399,
        400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 418, 421, 422, 423, 424, 425, 426, 428, 429, 430, 431, 444, 451, 499,
        500, 501, 502, 503, 504, 505, 507, 508, 511, 519, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530, 531, 598, 599, 600, 999,
    ];

    /// <summary>What one response with this status says of its request.</summary>
    public static CallOutcome OutcomeOf(int status, string body) => status switch
    {
        200 => CallOutcome.Answered,
        400 when body.Contains("context canceled", StringComparison.OrdinalIgnoreCase) => CallOutcome.Uncertain,
        _ when Refusals.Contains(status) => CallOutcome.Refused,
        _ => CallOutcome.Uncertain,
    };

    /// <summary>How long our own delay is after an attempt with this status; null where there is no other attempt.</summary>
    /// <param name="status">The status.</param>
    /// <param name="retries">How many attempts came before it.</param>
    public static double? DelayAfter(int status, int retries)
        => NotNow.Contains(status) ? Doubled(NotNowDelay, retries)
            : Failures.Contains(status) ? Doubled(FailureDelay, retries)
            : null;

    /// <summary>The delay after an attempt that had no response.</summary>
    public static double DelayAfterNothing(int retries) => Doubled(FailureDelay, retries);

    /// <summary>What comes of a call to whose attempts these statuses are given, the last of them for ever.</summary>
    /// <param name="statuses">The statuses, at least one; a 200 is one that can be read.</param>
    /// <param name="limits">The limits of the call.</param>
    /// <param name="maxAttempts">How many attempts the call has.</param>
    /// <param name="requestedWait">The wait that each response asks for, in seconds.</param>
    /// <param name="body">The body of each response.</param>
    public static CallCourse CourseOf(
        IReadOnlyList<int> statuses,
        CallLimits limits,
        int maxAttempts = CallLimits.MaxAttempts,
        double requestedWait = 0,
        string body = "")
    {
        var isUncertain = false;
        var timesDisabled = 0;
        var now = 0.0;
        for (var retries = 0; ; retries++)
        {
            var status = statuses[Math.Min(retries, statuses.Count - 1)];
            var outcome = OutcomeOf(status, body);
            isUncertain |= outcome == CallOutcome.Uncertain;
            timesDisabled += status == 503 ? 1 : 0;
            var delay = Math.Max(DelayAfter(status, retries) ?? double.PositiveInfinity, NotNow.Contains(status) ? requestedWait : 0);
            if (retries + 1 >= maxAttempts || timesDisabled >= CallLimits.MaxAttemptsWhileDisabled || now + delay > limits.Window)
            {
                return new CallCourse(outcome == CallOutcome.Refused && isUncertain ? CallOutcome.Uncertain : outcome, retries + 1, now)
                    .Rounded();
            }

            now += delay;
        }
    }

    /// <summary>What comes of a call whose attempts all end without a response.</summary>
    /// <param name="limits">The limits of the call.</param>
    /// <param name="attempt">How long each attempt takes.</param>
    /// <param name="maxAttempts">How many attempts the call has.</param>
    public static CallCourse CourseOfNothing(CallLimits limits, double attempt, int maxAttempts = CallLimits.MaxAttempts)
    {
        var now = attempt;
        var attempts = 1;
        while (attempts < maxAttempts && now + DelayAfterNothing(attempts - 1) <= limits.Window)
        {
            now += DelayAfterNothing(attempts - 1) + attempt;
            attempts++;
        }

        return new CallCourse(CallOutcome.Uncertain, attempts, now).Rounded();
    }

    private static double Doubled(double first, int times) => Math.Min(LongestDelay, first * Math.Pow(2, times));
}
