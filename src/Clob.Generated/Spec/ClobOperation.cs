namespace Clob.Spec;

/// <summary>What the description says of one operation: where it is, who signs it, what it may carry and what it costs.</summary>
/// <remarks>Source: the operation of the same id in <c>spec/clob.yaml</c>.</remarks>
public sealed record ClobOperation
{
    /// <summary>The operation's id, such as <c>cancelOrders</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The path, with its parameters in braces, such as <c>/orders</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Who has to sign a request of this operation.</summary>
    public required ClobAuthentication Authentication { get; init; }

    /// <summary>Whether repeating a request does no more than sending it once.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>
    /// Whether the request names a scope, and the venue finds the orders in it: sent again later, it also reaches orders
    /// that were placed in between.
    /// </summary>
    public bool IsByScope { get; init; }

    /// <summary>How much one request may carry.</summary>
    public RequestLimits Limits { get; init; }

    /// <summary>How many requests an IP address may send before the venue delays them. Empty where none is documented.</summary>
    internal IReadOnlyList<RateLimit> RateLimits { get; init; } = [];

    /// <summary>How many tokens of the signer's bucket a request takes.</summary>
    public TokenCost TokenCost { get; init; }

    /// <summary>The operation's id.</summary>
    public override string ToString() => Id;
}
