using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Kinds, tiers, environments, schemas and their members give C# names, and no two of a list the same.</summary>
internal sealed class NameRule() : DocumentRule(InvalidName)
{
    public static readonly DiagnosticDescriptor InvalidName = SpecDescriptor.Error(
        "CLOB0022",
        "A name of the spec gives no C# name",
        "The name '{0}' gives no C# name of its own: {1}",
        "Use letters and digits of ASCII, beginning with upper case for kinds, tiers and schemas, each name once in its list.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var schemas = document.Components("schemas");
        return
        [
            .. Names(RejectionKindEntry.All(document).Select(kind => kind.Name), name => name, CSharpName.IsFreeMember),
            .. Names(TierEntry.All(document).Select(tier => tier.Name), name => name, CSharpName.IsFreeTier),
            .. Names(ServerEntry.All(document).Select(server => server.Name).OfType<SpecScalar>(), name => name, CSharpName.IsFreeMember),
            .. Names(schemas.Select(schema => schema.Key), name => name, CSharpName.IsPascal),
            .. schemas.SelectMany(schema => Names(Members(schema), CSharpName.OfProperty, CSharpName.IsPascal)),
        ];
    }

    private static IEnumerable<SpecScalar> Members(SpecEntry schema)
        => ((schema.Value as SpecMap)?["properties"] as SpecMap)?.Entries.Select(property => property.Key) ?? [];

    private static IEnumerable<SpecProblem> Names(IEnumerable<SpecScalar> keys, Func<string, string> toCSharp, Func<string, bool> isRight)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var name = toCSharp(key.Value);
            if (!isRight(name))
            {
                yield return Problem(key, $"{(name.Length == 0 ? "nothing" : $"'{name}'")} cannot be one");
            }
            else if (taken.TryGetValue(name, out var other))
            {
                yield return Problem(key, $"'{other}' gives {name} too");
            }
            else
            {
                taken.Add(name, key.Value);
            }
        }
    }

    private static SpecProblem Problem(SpecScalar key, string reason)
        => new(InvalidName, key.Position, key.Value, reason);
}
