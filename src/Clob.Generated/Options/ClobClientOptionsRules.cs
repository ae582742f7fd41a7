namespace Clob;

/// <summary>What makes options usable, and what to do where they are not.</summary>
internal static class ClobClientOptionsRules
{
    public static IReadOnlyList<string> Problems(ClobClientOptions options)
    {
        List<string> problems = [];
        if (BaseAddressRule.Problem(options.BaseAddress) is { } problem)
        {
            problems.Add(problem);
        }

        OptionRule.RequirePositiveOrInfinite(options.Timeout, nameof(options.Timeout), problems);
        OptionRule.RequirePositiveOrInfinite(options.ConnectTimeout, nameof(options.ConnectTimeout), problems);
        OptionRule.RequirePositiveOrInfinite(options.PooledConnectionLifetime, nameof(options.PooledConnectionLifetime), problems);
        RequireAnswerBytes(options.MaxAnswerBytes, problems);
        problems.AddRange(ClobRetryOptionsRules.Problems(options.Retry, nameof(options.Retry)));
        problems.AddRange(OrderCancelerOptionsRules.Problems(options.Cancellation, nameof(options.Cancellation)));
        return problems;
    }

    /// <summary>A buffer that doubles ends at 2 GiB, and so does a text: an answer of half of that is no answer to a cancel.</summary>
    private static void RequireAnswerBytes(int value, List<string> problems)
    {
        OptionRule.RequireAtLeast(1, value, nameof(ClobClientOptions.MaxAnswerBytes), problems);
        if (value > ClobClientOptions.LargestAnswer)
        {
            problems.Add(FormattableString.Invariant(
                $"{nameof(ClobClientOptions.MaxAnswerBytes)} is {value}. Set it to {ClobClientOptions.LargestAnswer} (1 GiB) or less."));
        }
    }
}
