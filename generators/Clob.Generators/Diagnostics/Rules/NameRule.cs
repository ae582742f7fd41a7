using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Kinds, tiers and environments give C# names, and no two of a list the same.</summary>
internal sealed class NameRule() : DocumentRule(InvalidName)
{
    public static readonly DiagnosticDescriptor InvalidName = SpecDescriptor.Error(
        "CLOB0022",
        "A name of the spec gives no C# name",
        "The name '{0}' gives no C# name of its own: {1}",
        "Use letters and digits of ASCII, beginning with upper case, each name once in its list.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        return
        [
            .. Names(RejectionKindEntry.All(document).Select(kind => kind.Name), CSharpName.IsFreeMember),
            .. Names(TierEntry.All(document).Select(tier => tier.Name), CSharpName.IsFreeTier),
            .. Names(ServerEntry.All(document).Select(server => server.Name).OfType<SpecScalar>(), CSharpName.IsFreeMember),
        ];
    }

    private static IEnumerable<SpecProblem> Names(IEnumerable<SpecScalar> keys, Func<string, bool> isRight)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var name = key.Value;
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
