namespace Clob.Tests.Orders;

/// <summary>Holds requests until the test lets them pass.</summary>
internal sealed class Gate(HttpMessageHandler network) : DelegatingHandler(network)
{
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _open = new(0);
    private int _held;

    /// <summary>How many are held now.</summary>
    public int Held => _held;

    /// <summary>Done once so many more have arrived.</summary>
    public async Task HeldAsync(int count)
    {
        for (var request = 0; request < count; request++)
        {
            Assert.True(await _arrived.WaitAsync(Guard.Limit), "No request arrives.");
        }
    }

    public void Release(int count) => _open.Release(count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _held);
        _arrived.Release();
        await _open.WaitAsync(cancellationToken);
        Interlocked.Decrement(ref _held);
        return await base.SendAsync(request, cancellationToken);
    }
}
