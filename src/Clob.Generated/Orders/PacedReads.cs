namespace Clob.Orders;

/// <summary>
/// The two reads of a client, each at its time. How pages follow each other is what the interface has of the spec, so that it holds for
/// every client.
/// </summary>
internal sealed class PacedReads(IClobClient client, ReadPace orderPace, ReadPace pagePace) : IClobClient
{
    /// <summary>Gets the largest number of orders that a page said there are.</summary>
    public long Declared { get; private set; }

    public async Task<OpenOrder> GetOrderAsync(string orderId, CancellationToken cancellationToken = default)
    {
        await orderPace.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(token => client.GetOrderAsync(orderId, token), cancellationToken).ConfigureAwait(false);
    }

    public async Task<OpenOrdersPage> GetOpenOrdersPageAsync(
        string? id = null,
        string? market = null,
        string? assetId = null,
        string? nextCursor = null,
        CancellationToken cancellationToken = default)
    {
        await pagePace.WaitAsync(cancellationToken).ConfigureAwait(false);
        var page = await SendAsync(token => client.GetOpenOrdersPageAsync(id, market, assetId, nextCursor, token), cancellationToken)
            .ConfigureAwait(false);
        Declared = Math.Max(Declared, page.Count ?? 0);
        return page;
    }

    /// <summary>Another client may block, and may not look at its token: it is left where the time is over.</summary>
    private async Task<T> SendAsync<T>(Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        var response = client is ClobClient
            ? await send(cancellationToken).ConfigureAwait(false)
            : await Task.Run(() => send(cancellationToken), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        return response ?? throw new InvalidOperationException("The client returned no response.");
    }
}
