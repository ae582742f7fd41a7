using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Clob.DependencyInjection;

/// <summary>Fails whenever heartbeats are not healthy, and so before the venue can cancel the orders.</summary>
internal sealed class HeartbeatHealthCheck(OrderHeartbeat heartbeat) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = heartbeat.Status;
        var data = new Dictionary<string, object>
        {
            ["state"] = status.State.ToString(),
            ["reason"] = status.Reason.ToString(),
        };
        if (status.LastBeat is { } lastBeat)
        {
            data["last_beat"] = lastBeat;
        }

        return Task.FromResult(status.State == HeartbeatState.Healthy
            ? HealthCheckResult.Healthy(status.ToString(), data)
            : new HealthCheckResult(context.Registration.FailureStatus, status.ToString(), status.Failure, data));
    }
}
