namespace Clob.Generators;

/// <summary>The names of the stages, for tests of what is cached.</summary>
internal static class TrackingNames
{
    public const string Files = "Clob.Files";
    public const string Models = "Clob.Models";
    public const string Model = "Clob.Model";
    public const string IsEmitting = "Clob.IsEmitting";
    public const string Emitted = "Clob.Emitted";
    public const string Operations = "Clob.Operations";
    public const string Bodies = "Clob.Bodies";
    public const string RejectionKinds = "Clob.RejectionKinds";
    public const string ReasonRules = "Clob.ReasonRules";
    public const string Tiers = "Clob.Tiers";
    public const string Environments = "Clob.Environments";
    public const string Authentication = "Clob.Authentication";
    public const string ResponseHeaders = "Clob.ResponseHeaders";

    public static IReadOnlyList<string> All { get; } =
    [
        Files, Models, Model, IsEmitting, Emitted,
        Operations, Bodies, RejectionKinds, ReasonRules, Tiers, Environments, Authentication, ResponseHeaders,
    ];
}
