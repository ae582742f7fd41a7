using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The value of each x- word has the shape that spec/README.md gives it.</summary>
internal sealed class XWordValueRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document).SelectMany(keyword => Value(keyword.Entry)
            .Select(slip => new SpecProblem(SpecDescriptors.InvalidXWordValue, slip.Position, keyword.Name, slip.Message)));

    private static IEnumerable<ShapeSlip> Value(SpecEntry entry) => entry.Name switch
    {
        XWord.Name => Shape.Scalar(entry.Value, scalar => CSharpName.IsCamel(scalar.Value), "a name such as orderIds is needed"),
        XWord.Environment => Shape.Text(entry.Value),
        XWord.Idempotent or XWord.ByScope => Shape.Scalar(entry.Value, scalar => scalar.IsTrue, "only 'true' has a meaning; leave the word out otherwise"),
        XWord.Unbounded => Shape.Scalar(entry.Value, scalar => scalar.Text is not null, "a sentence is needed that says why"),
        XWord.RateLimits => Shape.ListOf(entry.Value, item => Shape.Map(item, ("requests", Shape.Positive), ("seconds", Shape.Positive))),
        XWord.TokenCost => TokenCost(entry.Value),
        XWord.RateLimitTiers => Shape.ListOf(entry.Value, item
            => Shape.Map(item, ("name", Shape.Text), ("rate", Shape.Positive), ("burst", Shape.Positive))),
        XWord.RejectionKinds => Shape.ListOf(entry.Value, Kind),
        XWord.ReasonWords => ReasonWords(entry.Value),
        _ => [],
    };

    private static IEnumerable<ShapeSlip> TokenCost(SpecNode node)
        => node is SpecMap { Entries.Count: > 0 }
            ? Shape.OptionalMap(node, ("request", Shape.Positive), ("submitted", Shape.Positive), ("canceled", Shape.Positive))
            : [new ShapeSlip(node.Position, "a map with request, submitted or canceled is needed")];

    private static IEnumerable<ShapeSlip> ReasonWords(SpecNode node)
        => node is SpecMap { Entries.Count: > 0 }
            ? Shape.OptionalMap(node, [.. ReasonWordsEntry.Parts.Keys.Select(part => (part, (Func<SpecNode, IEnumerable<ShapeSlip>>)Texts))])
            : [new ShapeSlip(node.Position, "a map of lists of words is needed")];

    // A kind without words is another rule's affair.
    private static IEnumerable<ShapeSlip> Kind(SpecNode node)
        => node is not SpecMap map
            ? [new ShapeSlip(node.Position, "a map is needed")]
            : [
                .. Shape.Missing(map, "kind", "value", "description"),
                .. Shape.OptionalMap(
                    node,
                    ("kind", Shape.Text),
                    ("value", Shape.Positive),
                    ("description", Shape.Text),
                    ("counts", Counts),
                    ("words", OptionalTexts),
                    ("between", OptionalTexts),
                    ("beside", Texts),
                    ("examples", Texts)),
            ];

    private static IEnumerable<ShapeSlip> Counts(SpecNode node)
        => Shape.Scalar(node, scalar => RejectionKindEntry.Counts.ContainsKey(scalar.Value), $"one of {string.Join(", ", RejectionKindEntry.Counts.Keys)} is needed");

    private static IEnumerable<ShapeSlip> OptionalTexts(SpecNode node)
        => node is SpecScalar { IsNull: true } or SpecList { Items.Count: 0 } ? [] : Texts(node);

    private static IEnumerable<ShapeSlip> Texts(SpecNode node) => Shape.ListOf(node, Shape.Text);
}
