namespace Clob.Generators;

/// <summary>The names of the stages, for tests of what is cached.</summary>
internal static class TrackingNames
{
    public const string Files = "Clob.Files";
    public const string Models = "Clob.Models";
    public const string Model = "Clob.Model";
    public const string IsEmitting = "Clob.IsEmitting";
    public const string Emitted = "Clob.Emitted";
    public const string Api = "Clob.Api";
    public const string RejectionKinds = "Clob.RejectionKinds";
    public const string ReasonRules = "Clob.ReasonRules";
    public const string Tiers = "Clob.Tiers";
    public const string Environments = "Clob.Environments";
    public const string Authentication = "Clob.Authentication";
    public const string ResponseHeaders = "Clob.ResponseHeaders";

    public static IReadOnlyList<string> All { get; } =
    [
        Files, Models, Model, IsEmitting, Emitted,
        Api, RejectionKinds, ReasonRules, Tiers, Environments, Authentication, ResponseHeaders,
    ];
}
