namespace Clob;

/// <summary>What makes the options usable, and what to do where they are not.</summary>
internal static class OrderCancelerOptionsRules
{
    public static IReadOnlyList<string> Problems(OrderCancelerOptions options, string name)
    {
        List<string> problems = [];
        OptionRule.RequireAtLeast(1, options.MaxConcurrency, $"{name}.{nameof(options.MaxConcurrency)}", problems);
        OptionRule.RequireAtLeast(0, options.MaxPendingRetries, $"{name}.{nameof(options.MaxPendingRetries)}", problems);
        OptionRule.RequireAtLeast(1, options.MaxConsecutiveFailures, $"{name}.{nameof(options.MaxConsecutiveFailures)}", problems);
        OptionRule.RequirePositive(options.PendingDelay, $"{name}.{nameof(options.PendingDelay)}", problems);
        OptionRule.RequirePositiveOrInfinite(options.MaxWaitForBatch, $"{name}.{nameof(options.MaxWaitForBatch)}", problems);
        OptionRule.RequirePositiveOrInfinite(options.Timeout, $"{name}.{nameof(options.Timeout)}", problems);
        OptionRule.RequirePositiveOrInfinite(options.RateLimitTimeout, $"{name}.{nameof(options.RateLimitTimeout)}", problems);
        if (options.Tier is { } tier && (tier.Burst < 1 || tier.TokensPerSecond < 1))
        {
            problems.Add(
                $"{name}.{nameof(options.Tier)} is {tier}. "
                + $"Take one of {nameof(RateLimitTier)}.{nameof(RateLimitTier.All)}, or leave it null.");
        }

        return problems;
    }
}
