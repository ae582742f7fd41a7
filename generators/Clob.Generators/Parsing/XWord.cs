namespace Clob.Generators.Parsing;

/// <summary>The <c>x-</c> words that <c>spec/README.md</c> defines.</summary>
internal static class XWord
{
    public const string Prefix = "x-";
    public const string Name = "x-name";
    public const string Environment = "x-environment";
    public const string Idempotent = "x-idempotent";
    public const string ByScope = "x-by-scope";
    public const string RateLimits = "x-rate-limits";
    public const string TokenCost = "x-token-cost";
    public const string RateLimitTiers = "x-rate-limit-tiers";
    public const string RejectionKinds = "x-rejection-kinds";
    public const string ReasonWords = "x-reason-words";
    public const string Unbounded = "x-unbounded";

    public static IReadOnlyList<string> All { get; } =
        [Name, Environment, Idempotent, ByScope, RateLimits, TokenCost, RateLimitTiers, RejectionKinds, ReasonWords, Unbounded];

    public static bool IsExtension(SpecEntry entry) => entry.Name.StartsWith(Prefix, StringComparison.Ordinal);
}
