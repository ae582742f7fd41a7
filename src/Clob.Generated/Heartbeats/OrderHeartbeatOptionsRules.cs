namespace Clob;

/// <summary>What makes the options usable, and what to do where they are not.</summary>
internal static class OrderHeartbeatOptionsRules
{
    /// <summary>
    /// The least time from the last accepted heartbeat to the moment at which the venue can cancel the orders. Source: the description of
    /// <c>sendHeartbeat</c> in <c>spec/clob.yaml</c>.
    /// </summary>
    public static readonly TimeSpan VenueTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestHealthy = TimeSpan.FromSeconds(9.5);
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStart = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLiveness = TimeSpan.FromDays(24);

    public static IReadOnlyList<string> Problems(OrderHeartbeatOptions options)
    {
        List<string> problems = [];
        Require(LeastInterval, LongestInterval, options.Interval, nameof(options.Interval), problems);
        Require(Least, LongestInterval, options.BeatTimeout, nameof(options.BeatTimeout), problems);
        Require(Least, LongestHealthy, options.HealthyFor, nameof(options.HealthyFor), problems);
        Require(Least, LongestRetryDelay, options.RetryDelay, nameof(options.RetryDelay), problems);
        Require(Least, LongestStart, options.StartTimeout, nameof(options.StartTimeout), problems);
        if (options.LivenessTimeout is { } liveness)
        {
            Require(Least, LongestLiveness, liveness, nameof(options.LivenessTimeout), problems);
        }

        if (problems.Count == 0)
        {
            RequireTogether(options, problems);
        }

        return problems;
    }

    private static void RequireTogether(OrderHeartbeatOptions options, List<string> problems)
    {
        if (options.Interval + options.BeatTimeout > options.HealthyFor)
        {
            problems.Add(
                $"{nameof(options.Interval)} ({Text(options.Interval)}) and {nameof(options.BeatTimeout)} ({Text(options.BeatTimeout)}) are "
                + $"together more than {nameof(options.HealthyFor)} ({Text(options.HealthyFor)}). Set one of the two lower.");
        }

        if (options.StartTimeout < options.BeatTimeout)
        {
            problems.Add(
                $"{nameof(options.StartTimeout)} is {Text(options.StartTimeout)}. Set it to {nameof(options.BeatTimeout)} "
                + $"({Text(options.BeatTimeout)}) or more.");
        }
    }

    private static void Require(TimeSpan least, TimeSpan most, TimeSpan value, string name, List<string> problems)
    {
        if (value < least || value > most)
        {
            problems.Add($"{name} is {Text(value)}. Set it to {Text(least)} or more, and to {Text(most)} at most.");
        }
    }

    private static string Text(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
