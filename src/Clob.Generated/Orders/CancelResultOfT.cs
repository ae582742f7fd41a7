namespace Clob.Orders;

/// <summary>The result of one request, with what its response says.</summary>
internal sealed record CancelResult<T> : CancelResult
    where T : class
{
    /// <summary>Gets what was read from the response; null where there is none.</summary>
    public T? Response { get; init; }
}
