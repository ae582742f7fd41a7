namespace Clob.Generators.Model;

/// <summary>One member of <c>ClobOperations</c>.</summary>
internal sealed record OperationModel(
    string Id,
    string Name,
    string Method,
    string Path,
    string Authentication,
    bool IsIdempotent,
    bool IsByScope,
    LimitsModel Limits,
    EquatableArray<RateLimitModel> RateLimits,
    TokenCostModel TokenCost,
    Documentation Documentation);
