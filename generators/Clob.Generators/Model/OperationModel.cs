namespace Clob.Generators.Model;

/// <summary>One member of <c>ClobOperations</c>.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
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
