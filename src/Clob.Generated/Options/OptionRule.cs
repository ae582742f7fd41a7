namespace Clob;

/// <summary>The bounds that options have. Each rule adds a sentence where one is broken.</summary>
internal static class OptionRule
{
    public static void RequireAtLeast(int least, int value, string name, List<string> problems)
    {
        if (value < least)
        {
            problems.Add(FormattableString.Invariant($"{name} is {value}. Set it to {least} or more."));
        }
    }

    public static void RequirePositive(TimeSpan value, string name, List<string> problems)
    {
        if (!IsTimer(value))
        {
            problems.Add($"{name} is {value}. Set it above zero and below 24 days.");
        }
    }

    public static void RequirePositiveOrInfinite(TimeSpan value, string name, List<string> problems)
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan && !IsTimer(value))
        {
            problems.Add($"{name} is {value}. Set it above zero and below 24 days, or to Timeout.InfiniteTimeSpan.");
        }
    }

    private static bool IsTimer(TimeSpan value) => value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue;
}
