namespace Clob.Heartbeats;

/// <summary>
/// Looks at a monitor whenever its status can change by time alone, on a separate thread: it needs no thread pool, so that a busy pool
/// delays neither the news nor the end of the heartbeats.
/// </summary>
internal static class HeartbeatWatch
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // A wait of the system does not count the time in which the machine sleeps.
    private static readonly TimeSpan LongestSystemWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Precision = TimeSpan.FromMilliseconds(1);

    /// <summary>Starts the thread, which ends with the monitor.</summary>
    public static void Start(HeartbeatMonitor monitor, TimeProvider clock)
        => new Thread(() => Run(monitor, clock)) { IsBackground = true, Name = "Clob heartbeat" }.Start();

    private static void Run(HeartbeatMonitor monitor, TimeProvider clock)
    {
        using var due = new ManualResetEventSlim();
        using var ended = monitor.Ended.UnsafeRegister(Set, due);

        // The system's clock needs no timer, whose callback the thread pool would have to call.
        using var timer = clock == TimeProvider.System
            ? null
            : clock.CreateTimer(Set, due, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var longest = timer is null ? LongestSystemWait : LongestWait;
        while (monitor.Update() is { } wait)
        {
            wait = wait < longest ? wait : longest;
            timer?.Change(wait, Timeout.InfiniteTimeSpan);

            // A clock that moved before the timer was set makes it late.
            if (timer is null || !(wait - monitor.Update() > Precision))
            {
                due.Wait(wait + Precision);
            }

            due.Reset();
        }
    }

    private static void Set(object? due) => ((ManualResetEventSlim)due!).Set();
}
