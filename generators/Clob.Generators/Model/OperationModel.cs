namespace Clob.Generators.Model;

/// <summary>One operation: a member of <c>ClobOperations</c>, and a method of the client.</summary>
internal sealed record OperationModel(
    string Id,
    string Name,
    string Method,
    string Path,
    string Authentication,
    bool IsIdempotent,
    bool IsByScope,
    EquatableArray<RateLimitModel> RateLimits,
    TokenCostModel TokenCost,
    Documentation Documentation,
    bool IsDeprecated,
    EquatableArray<ParameterModel> Parameters,
    BodyModel? Body,
    ResultModel Result,
    EquatableArray<StatusModel> Failures,
    PagingModel? Paging);
