namespace Clob.Generators.Model;

/// <summary>What an operation returns.</summary>
/// <param name="Format">How the body is read.</param>
/// <param name="Value">What it is read as; null where there is no body to read.</param>
/// <param name="Statuses">The statuses of which this is the response.</param>
/// <param name="OtherStatuses">The documented statuses of successes that have another response, which is not returned.</param>
/// <param name="Description">What it is; null where the spec does not say.</param>
internal sealed record ResultModel(
    ResultFormat Format, ValueModel? Value, EquatableArray<int> Statuses, EquatableArray<int> OtherStatuses, string? Description);
