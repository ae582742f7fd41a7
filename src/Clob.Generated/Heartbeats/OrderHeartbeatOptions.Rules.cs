namespace Clob;

/// <content>What makes the options usable, and what to do where they are not.</content>
public sealed partial class OrderHeartbeatOptions
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestHealthy = TimeSpan.FromSeconds(9.5);
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStart = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLiveness = TimeSpan.FromDays(24);

    /// <summary>Returns what is wrong with these options, a sentence for each; empty where they can be used.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        Require(LeastInterval, LongestInterval, Interval, nameof(Interval), problems);
        Require(Least, LongestInterval, BeatTimeout, nameof(BeatTimeout), problems);
        Require(Least, LongestHealthy, HealthyFor, nameof(HealthyFor), problems);
        Require(Least, LongestRetryDelay, RetryDelay, nameof(RetryDelay), problems);
        Require(Least, LongestStart, StartTimeout, nameof(StartTimeout), problems);
        if (LivenessTimeout is { } liveness)
        {
            Require(Least, LongestLiveness, liveness, nameof(LivenessTimeout), problems);
        }

        if (problems.Count == 0)
        {
            RequireTogether(problems);
        }

        return problems;
    }

    private void RequireTogether(List<string> problems)
    {
        if (Interval + BeatTimeout > HealthyFor)
        {
            problems.Add(
                $"{nameof(Interval)} ({Text(Interval)}) and {nameof(BeatTimeout)} ({Text(BeatTimeout)}) are "
                + $"together more than {nameof(HealthyFor)} ({Text(HealthyFor)}). Set one of the two lower.");
        }

        if (StartTimeout < BeatTimeout)
        {
            problems.Add(
                $"{nameof(StartTimeout)} is {Text(StartTimeout)}. Set it to {nameof(BeatTimeout)} "
                + $"({Text(BeatTimeout)}) or more.");
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
