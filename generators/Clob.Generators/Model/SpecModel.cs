namespace Clob.Generators.Model;

/// <summary>All that is generated from one spec.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record SpecModel(
    string Path,
    EquatableArray<OperationModel> Operations,
    EquatableArray<BodyModel> Bodies,
    EquatableArray<RejectionKindModel> RejectionKinds,
    ReasonRulesModel ReasonRules,
    EquatableArray<TierModel> Tiers,
    EquatableArray<EnvironmentModel> Environments,
    EquatableArray<AuthenticationModel> Authentication,
    EquatableArray<HeaderModel> ResponseHeaders);
