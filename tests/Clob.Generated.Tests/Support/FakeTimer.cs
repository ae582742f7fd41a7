namespace Clob.Tests.Support;

/// <summary>A timer of <see cref="FakeTimeProvider"/>; it fires once, as those of time-outs do.</summary>
internal sealed class FakeTimer(FakeTimeProvider clock, Action fire) : ITimer
{
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Whether somebody waits for it on purpose, and not in order to give up something else.</summary>
    public bool IsDelay { get; init; }

    public void Fire() => fire();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        clock.Schedule(this, dueTime);
        return true;
    }

    public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
