using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>All x- words, each declared once.</summary>
internal static class XWordTable
{
    public static IReadOnlyList<XWordDefinition> All { get; } =
    [
        new(XWord.Environment, XWordPlace.Server, "a name in Pascal case, such as `Production`", Shape.Text),
        new(XWord.RateLimitTiers, XWordPlace.Root, "a list of `{ name, rate, burst }`", XWordShape.Tiers),
        new(XWord.Idempotent, XWordPlace.Operation, "`true`", XWordShape.True),
        new(XWord.ByScope, XWordPlace.Operation, "`true`", XWordShape.True),
        new(XWord.RateLimits, XWordPlace.Operation, "a list of `{ requests, seconds }`", XWordShape.RateLimits),
        new(XWord.TokenCost, XWordPlace.Operation, "a map with `request`, `submitted` or `canceled`", XWordShape.TokenCost),
        new(XWord.Paging, XWordPlace.Operation, "a map with `method`, `cursor`, `next`, `items`, `ends` and `maxPages`", XWordShape.Paging),
        new(
            XWord.Name,
            XWordPlace.Named,
            "a name: `tokenIds` of a body or a parameter, `TickSize` of a type or a member",
            XWordShape.Name),
        new(XWord.Secret, XWordPlace.Property, "`true`", XWordShape.True),
        new(XWord.RejectionKinds, XWordPlace.Property, "a list of kinds", XWordShape.Kinds, IsOnce: true),
        new(XWord.ReasonWords, XWordPlace.Property, "a map of lists of words", XWordShape.ReasonWords, IsOnce: true),
        new(XWord.Unbounded, XWordPlace.List, "a sentence that says why there is no `maxItems`", XWordShape.Sentence),
    ];

    public static IEnumerable<string> Names => All.Select(word => word.Name);

    public static XWordDefinition? Find(string name) => All.FirstOrDefault(word => word.Name == name);
}
