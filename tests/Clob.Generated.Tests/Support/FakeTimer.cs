namespace Clob.Tests.Support;

/// <summary>A timer of <see cref="FakeTimeProvider"/>; it fires once, as those of time-outs do.</summary>
internal sealed class FakeTimer(FakeTimeProvider clock, Action fire) : ITimer
{
    public DateTimeOffset DueAt { get; set; }

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
