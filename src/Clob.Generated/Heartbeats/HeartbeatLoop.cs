using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>Sends one heartbeat after the other, each with the id that the one before got, until it is lost or stopped.</summary>
internal sealed class HeartbeatLoop(HeartbeatCall call, HeartbeatMonitor monitor, TimeProvider clock, SteadyClock time)
{
    // Of two that beat in turn, each finds the id of the other once in each heartbeat, and never twice.
    private const int MostContested = 3;

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
        var (id, isSure, contested) = ("", false, 0);
        while (monitor.TryBegin())
        {
            var beganAt = time.Now;
            var result = await call.SendAsync(id, isSure, ended).ConfigureAwait(false);
            contested = result.IsContested ? contested + 1 : 0;
            if (contested == MostContested)
            {
                result = result with { Outcome = HeartbeatOutcome.AnotherSender };
            }

            (id, isSure) = (result.NextId, result.Outcome == HeartbeatOutcome.Acknowledged);
            await Task.Delay(monitor.End(beganAt, result), clock, ended).ConfigureAwait(false);
        }
    }
}
