namespace Clob.Sandbox.Tests;

/// <summary>A timer of <see cref="ManualClock"/>; it goes off once, as those of delays do.</summary>
internal sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
{
    public DateTimeOffset DueAt { get; set; }

    public void GoOff() => callback();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Set(this, dueTime);
        return true;
    }

    public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
