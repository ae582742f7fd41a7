using Clob.Generators.Diagnostics;
using Clob.Generators.Diagnostics.Rules;
using Clob.Generators.Parsing;

namespace Clob.Generators;

/// <summary>The rules: the one list from which the checks and the supported diagnostics come.</summary>
internal static class SpecRules
{
    public static IReadOnlyList<DocumentRule> OfDocument { get; } = Create(AuthenticationTable.Venue);

    public static IReadOnlyList<SpecRule> All { get; } = [new SingleSpecRule(), new YamlRule(), .. OfDocument];

    /// <summary>Creates the rules on a document.</summary>
    /// <param name="authentication">The ways to authenticate that the client has.</param>
    public static IReadOnlyList<DocumentRule> Create(AuthenticationTable authentication) =>
    [
        new VersionRule(),
        new StructureRule(),
        new WordRule(),
        new BooleanRule(),
        new PathRule(),
        new OperationStructureRule(),
        new ParameterRule(authentication),
        new ResponseStatusRule(),
        new ResponseHeaderRule(),
        new TextRule(),
        new ServerRule(),
        new OperationIdRule(),
        new SecurityRule(authentication),
        new SecuritySchemeRule(),
        new PathParameterRule(),
        new ReferenceRule(),
        new ResponseExampleRule(),
        new RequestBodyRule(),
        new ShapeRule(authentication),
        new FormatRule(),
        new LimitRule(),
        new LimitPlaceRule(),
        new PatternRule(),
        new XWordNameRule(),
        new XWordPlaceRule(),
        new XWordValueRule(),
        new RejectionKindRule(),
        new ReasonWordRule(),
        new ReasonExampleRule(),
        new NameRule(),
    ];
}
