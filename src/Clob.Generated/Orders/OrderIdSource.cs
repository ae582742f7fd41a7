namespace Clob.Orders;

/// <summary>Gives the ids that a caller hands over, one after another, from a sequence or from a stream.</summary>
internal sealed class OrderIdSource : IAsyncDisposable
{
    private readonly IEnumerator<string>? _sequence;
    private readonly IAsyncEnumerator<string>? _stream;

    private OrderIdSource(IEnumerator<string>? sequence, IAsyncEnumerator<string>? stream)
    {
        _sequence = sequence;
        _stream = stream;
    }

    /// <summary>Gets the id; null only where a caller put a null among them.</summary>
    public string? Current => _sequence is null ? _stream!.Current : _sequence.Current;

    public static OrderIdSource Of(IEnumerable<string> orderIds) => new(orderIds.GetEnumerator(), null);

    public static OrderIdSource Of(IAsyncEnumerable<string> orderIds, CancellationToken cancellationToken)
        => new(null, orderIds.GetAsyncEnumerator(cancellationToken));

    public ValueTask<bool> MoveNextAsync() => _sequence is null ? _stream!.MoveNextAsync() : new(_sequence.MoveNext());

    public ValueTask DisposeAsync()
    {
        _sequence?.Dispose();
        return _stream?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
