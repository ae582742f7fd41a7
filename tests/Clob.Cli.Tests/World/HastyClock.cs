using Microsoft.Extensions.Time.Testing;

namespace Clob.Cli.Tests.World;

/// <summary>
/// A clock on which every wait is over immediately, and counts as waited; time-outs elapse only when told to. Its time passes as on the
/// venue's machine, which <see cref="FakeTimeProvider"/> does not offer.
/// </summary>
internal sealed class HastyClock : FakeTimeProvider
{
    private static readonly TimeSpan LongerThanAnyTimeout = TimeSpan.FromDays(1);

    private long _waited;

    /// <summary>How long was waited in all.</summary>
    public TimeSpan Waited => new(Interlocked.Read(ref _waited));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Waited;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What waits on purpose waits for a task; what bounds a time cancels a source.
        if (state is CancellationTokenSource || dueTime == Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Add(ref _waited, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    /// <summary>Lets the time of everything that is under way run out.</summary>
    public void Elapse() => Advance(LongerThanAnyTimeout);
}
