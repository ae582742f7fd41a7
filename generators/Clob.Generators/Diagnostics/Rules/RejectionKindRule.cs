using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each kind of reason can be the result of the classifier, and has a value that no other kind has.</summary>
internal sealed class RejectionKindRule() : DocumentRule(KindWithoutWords, UnknownKind, KindValueTaken)
{
    public static readonly DiagnosticDescriptor KindWithoutWords = SpecDescriptor.Warning(
        "CLOB0019",
        "A kind of reason has no words",
        "No reason can be of the kind {0}: it has no words, and is not between other kinds",
        "Add the words by which a reason of this kind is known, or take the kind away. Unknown needs no entry.");

    public static readonly DiagnosticDescriptor UnknownKind = SpecDescriptor.Error(
        "CLOB0025",
        "A kind of reason is between kinds that do not exist",
        "There is no other kind '{0}'{1}",
        "Use the names of other kinds of the same list.");

    public static readonly DiagnosticDescriptor KindValueTaken = SpecDescriptor.Error(
        "CLOB0026",
        "Two kinds of reason have the same value",
        "The value {0} of {1} is the value of {2} already",
        "Give the new kind a value that no other kind has. Never change the value of a kind that was released: programs store it.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var kinds = ReasonRulesReader.Kinds(document).ToArray();
        return [.. kinds.SelectMany(kind => Kind(kind, kinds)), .. Values(kinds)];
    }

    private static IEnumerable<SpecProblem> Kind(RejectionKindEntry kind, RejectionKindEntry[] kinds)
    {
        if (!kind.HasWords && kind.Between.Count == 0)
        {
            yield return new SpecProblem(KindWithoutWords, kind.Name.Position, kind.Name.Value);
        }

        foreach (var name in kind.Between.Where(name => !kinds.Any(other => other.Name.Value == name.Value && other != kind)))
        {
            yield return new SpecProblem(
                UnknownKind, name.Position, name.Value, Suggestion.Of(name.Value, kinds.Select(one => one.Name.Value)));
        }
    }

    private static IEnumerable<SpecProblem> Values(RejectionKindEntry[] kinds)
    {
        var taken = new Dictionary<int, string>();
        foreach (var kind in kinds)
        {
            if (kind.Value is not { WholeNumber: { } number } value)
            {
                continue;
            }

            if (taken.TryGetValue(number, out var other))
            {
                yield return new SpecProblem(KindValueTaken, value.Position, value.Value, kind.Name.Value, other);
            }
            else
            {
                taken.Add(number, kind.Name.Value);
            }
        }
    }
}
