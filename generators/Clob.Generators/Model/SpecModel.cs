namespace Clob.Generators.Model;

/// <summary>All that is generated from one spec.</summary>
/// <remarks>The compiler caches it and all models in it: they are immutable, equal by value, and hold nothing of a compilation.</remarks>
internal sealed record SpecModel(
    string Path,
    Documentation Documentation,
    ApiModel Api,
    EquatableArray<RejectionKindModel> RejectionKinds,
    ReasonRulesModel ReasonRules,
    EquatableArray<TierModel> Tiers,
    EquatableArray<EnvironmentModel> Environments,
    EquatableArray<AuthenticationModel> Authentication,
    EquatableArray<HeaderModel> ResponseHeaders);
