using Clob.Sandbox;

namespace Clob.Tests.Heartbeats;

/// <summary>Two that send heartbeats for the same API key: either would keep the orders of the other open.</summary>
public sealed class TwoSendersTests
{
    [Fact]
    public async Task They_notice_each_other()
    {
        var clock = new HeartbeatClock();
        await using var sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { TimeProvider = clock });
        await using var first = Create(sandbox, clock);
        await using var second = Create(sandbox, clock);

        await first.StartAsync().InTime();
        await Guard.UntilAsync(() => clock.IsAwaited);
        clock.Advance(TimeSpan.FromSeconds(2));
        await second.StartAsync().InTime();
        for (var beat = 0; beat < 20 && first.State != HeartbeatState.Lost && second.State != HeartbeatState.Lost; beat++)
        {
            var accepted = sandbox.GetHeartbeat().Accepted;
            clock.Advance(TimeSpan.FromSeconds(beat % 2 == 0 ? 3 : 2));
            await Guard.UntilAsync(() => sandbox.GetHeartbeat().Accepted > accepted
                || first.State == HeartbeatState.Lost
                || second.State == HeartbeatState.Lost);
            await Guard.UntilAsync(() => clock.Waits == 2 || first.State == HeartbeatState.Lost || second.State == HeartbeatState.Lost);
        }

        Assert.Contains(HeartbeatReason.AnotherSender, new[] { first.Status.Reason, second.Status.Reason });
    }

    private static OrderHeartbeat Create(ClobSandbox sandbox, TimeProvider clock)
        => new(SandboxClients.CredentialsOf(sandbox.Account), new HeartbeatCanceler(), null, SandboxClients.OptionsOf(sandbox, clock));
}
