namespace Clob;

/// <summary>What makes the options usable, and what to do where they are not.</summary>
internal static class ClobRetryOptionsRules
{
    // The bounds that Polly sets on the time of an attempt.
    private static readonly TimeSpan ShortestAttempt = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromHours(24);

    public static IReadOnlyList<string> Problems(ClobRetryOptions options, string name)
    {
        List<string> problems = [];
        OptionRule.RequireAtLeast(1, options.MaxAttempts, $"{name}.{nameof(options.MaxAttempts)}", problems);
        OptionRule.RequireAtLeast(1, options.MaxAttemptsWhileDisabled, $"{name}.{nameof(options.MaxAttemptsWhileDisabled)}", problems);
        OptionRule.RequirePositive(options.MaxRetryDuration, $"{name}.{nameof(options.MaxRetryDuration)}", problems);
        OptionRule.RequirePositive(options.ScopeMaxRetryDuration, $"{name}.{nameof(options.ScopeMaxRetryDuration)}", problems);
        OptionRule.RequirePositive(options.RefusedDelay, $"{name}.{nameof(options.RefusedDelay)}", problems);
        OptionRule.RequirePositive(options.FailedDelay, $"{name}.{nameof(options.FailedDelay)}", problems);
        OptionRule.RequirePositive(options.MaxDelay, $"{name}.{nameof(options.MaxDelay)}", problems);
        RequireAttemptTimeout(options.AttemptTimeout, $"{name}.{nameof(options.AttemptTimeout)}", problems);
        RequireAttemptTimeout(options.ScopeAttemptTimeout, $"{name}.{nameof(options.ScopeAttemptTimeout)}", problems);

        if (!(options.Jitter is >= 0 and <= 1))
        {
            problems.Add(FormattableString.Invariant($"{name}.{nameof(options.Jitter)} is {options.Jitter}. Set it between 0 and 1."));
        }

        return problems;
    }

    private static void RequireAttemptTimeout(TimeSpan value, string name, List<string> problems)
    {
        if (value < ShortestAttempt || value > LongestAttempt)
        {
            problems.Add(
                FormattableString.Invariant($"{name} is {value}. Set it to {ShortestAttempt.TotalSeconds:0.##} s or more, ")
                + FormattableString.Invariant($"and to {LongestAttempt.TotalHours} h at most."));
        }
    }
}
