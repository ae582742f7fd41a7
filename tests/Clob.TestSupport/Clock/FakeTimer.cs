namespace Clob.TestSupport;

/// <summary>A timer of <see cref="FakeClock"/>, which knows when it is due.</summary>
internal sealed class FakeTimer(FakeClock clock, Action callback, bool isDelay) : ITimer
{
    private ITimer? _timer;

    /// <summary>Whether somebody waits for it on purpose, and not in order to give up something else.</summary>
    public bool IsDelay { get; } = isDelay;

    public Action Callback { get; } = callback;

    public void Begin(ITimer timer) => _timer = timer;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var isChanged = false;
        clock.Set(this, dueTime, () => isChanged = _timer!.Change(dueTime, period));
        return isChanged;
    }

    public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan, _timer!.Dispose);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
