namespace Clob.Spec;

/// <summary>What the spec says of one operation: where it is, who signs it, what it may carry and what it costs.</summary>
public sealed record ClobOperation
{
    private static readonly int[] OnlyOk = [200];

    /// <summary>Gets the operation's id, such as <c>cancelOrders</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>Gets the path, with its parameters in braces, such as <c>/orders</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the way in which a request of this operation is signed.</summary>
    public required ClobAuthentication Authentication { get; init; }

    /// <summary>Gets whether repeating a request does no more than sending it once.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>
    /// Gets whether the request names a scope, and the venue finds the orders in it: sent again later, it also reaches orders
    /// that were placed in between.
    /// </summary>
    public bool IsByScope { get; init; }

    /// <summary>Gets how much one request may carry.</summary>
    public RequestLimits Limits { get; init; }

    /// <summary>Gets how many requests an IP address may send before the venue delays them. Empty where none is documented.</summary>
    internal IReadOnlyList<RateLimit> RateLimits { get; init; } = [];

    /// <summary>Gets the statuses of a success, whose body is read as the response.</summary>
    internal IReadOnlyList<int> SuccessStatuses { get; init; } = OnlyOk;

    /// <summary>Gets the documented statuses of successes that have another response, which is not returned.</summary>
    internal IReadOnlyList<int> OtherSuccessStatuses { get; init; } = [];

    /// <summary>Gets whether a null can be in the lists and maps of the response.</summary>
    internal bool HasNullItems { get; init; }

    /// <summary>Gets whether the response has a secret in it, so that no exception shows it.</summary>
    internal bool HasSecretResponse { get; init; }

    /// <summary>Gets whether the request has a secret in it, which a response could repeat: no exception shows that.</summary>
    internal bool HasSecretRequest { get; init; }

    /// <summary>Gets how many tokens of the signer's bucket a request takes.</summary>
    public TokenCost TokenCost { get; init; }

    /// <summary>Returns whether the other operation has the same facts.</summary>
    /// <param name="other">The other operation.</param>
    public bool Equals(ClobOperation? other)
        => other is not null
            && (Id, Method, Path, Authentication) == (other.Id, other.Method, other.Path, other.Authentication)
            && (IsIdempotent, IsByScope, Limits, TokenCost) == (other.IsIdempotent, other.IsByScope, other.Limits, other.TokenCost)
            && ContentEquality.AreEqual(OtherSuccessStatuses, other.OtherSuccessStatuses)
            && (HasNullItems, HasSecretResponse, HasSecretRequest) == (other.HasNullItems, other.HasSecretResponse, other.HasSecretRequest)
            && ContentEquality.AreEqual(RateLimits, other.RateLimits)
            && ContentEquality.AreEqual(SuccessStatuses, other.SuccessStatuses);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Method, Path);

    /// <summary>Returns whether the spec documents a status as a success, whose response is returned or not.</summary>
    internal bool IsDocumentedSuccess(int status) => IsSuccess(status) || OtherSuccessStatuses.Contains(status);

    /// <summary>Returns whether a status is one of a success of this operation.</summary>
    internal bool IsSuccess(int status)
    {
        if (ReferenceEquals(SuccessStatuses, OnlyOk))
        {
            return status == OnlyOk[0];
        }

        for (var at = 0; at < SuccessStatuses.Count; at++)
        {
            if (SuccessStatuses[at] == status)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the operation's id.</summary>
    public override string ToString() => Id;
}
