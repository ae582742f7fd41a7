using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>Sends one heartbeat after the other, each with the id that the one before got, until it is lost or stopped.</summary>
internal sealed class HeartbeatLoop(HeartbeatCall call, HeartbeatMonitor monitor, TimeProvider clock, SteadyClock time)
{
    /// <summary>Runs until the monitor has ended. It throws nothing: the monitor is told.</summary>
    public async Task RunAsync()
    {
        try
        {
            await BeatAsync(monitor.Ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (monitor.Ended.IsCancellationRequested)
        {
            // Lost or stopped.
        }
        catch (Exception exception)
        {
            monitor.Fail(exception);
        }
    }

    private async Task BeatAsync(CancellationToken ended)
    {
        for (var id = ""; monitor.TryBegin();)
        {
            var beganAt = time.Now;
            var result = await call.SendAsync(id, ended).ConfigureAwait(false);
            id = result.NextId;
            await Task.Delay(monitor.End(beganAt, result), clock, ended).ConfigureAwait(false);
        }
    }
}
