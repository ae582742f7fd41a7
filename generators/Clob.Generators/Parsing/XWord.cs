namespace Clob.Generators.Parsing;

/// <summary>How the <c>x-</c> words are spelled. Where each may be, and its value, is in <c>XWordTable</c>.</summary>
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
    public const string Paging = "x-paging";
    public const string Secret = "x-secret";
    public const string Unbounded = "x-unbounded";

    public static bool IsExtension(SpecEntry entry) => entry.Name.StartsWith(Prefix, StringComparison.Ordinal);
}
