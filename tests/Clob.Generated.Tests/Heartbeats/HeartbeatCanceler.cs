namespace Clob.Tests.Heartbeats;

/// <summary>A canceler that says when it was asked.</summary>
internal sealed class HeartbeatCanceler : IOrderCanceler
{
    public int Calls { get; private set; }

    /// <summary>What a cancel waits for.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public async Task<VerificationReport> CancelAllAndVerifyAsync(
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Calls++;
        await Until.WaitAsync(cancellationToken);
        return new VerificationReport { IsByScope = true, IsVerified = true };
    }
}
