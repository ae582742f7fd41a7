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
        XWord.Idempotent or XWord.ByScope => Shape.Scalar(entry.Value, scalar => scalar.IsTrue, "only 'true' has a meaning; leave the word out otherwise"),
        XWord.Unbounded => Shape.Scalar(entry.Value, scalar => scalar.Text is not null, "a sentence is needed that says why"),
        XWord.RateLimits => Shape.ListOf(entry.Value, item => Shape.Map(item, ("requests", Shape.Positive), ("seconds", Shape.Positive))),
        XWord.TokenCost => TokenCost(entry.Value),
        XWord.RateLimitTiers => Shape.ListOf(entry.Value, item
            => Shape.Map(item, ("name", Shape.Text), ("rate", Shape.Positive), ("burst", Shape.Positive))),
        XWord.RejectionKinds => Shape.ListOf(entry.Value, Kind),
        _ => [],
    };

    private static IEnumerable<ShapeSlip> TokenCost(SpecNode node)
        => node is SpecMap { Entries.Count: > 0 }
            ? Shape.OptionalMap(node, ("request", Shape.Positive), ("submitted", Shape.Positive), ("canceled", Shape.Positive))
            : [new ShapeSlip(node.Position, "a map with request, submitted or canceled is needed")];

    // A kind without patterns is another rule's affair.
    private static IEnumerable<ShapeSlip> Kind(SpecNode node)
        => node is not SpecMap map
            ? [new ShapeSlip(node.Position, "a map is needed")]
            : [
                .. Shape.Missing(map, "kind", "description"),
                .. Shape.OptionalMap(node, ("kind", Shape.Text), ("description", Shape.Text), ("patterns", Patterns), ("examples", Examples)),
            ];

    private static IEnumerable<ShapeSlip> Patterns(SpecNode node) => node switch
    {
        SpecScalar { IsNull: true } or SpecList { Items.Count: 0 } => [],
        _ => Shape.ListOf(node, item => item is SpecList ? Shape.ListOf(item, Shape.Text) : Shape.Text(item)),
    };

    private static IEnumerable<ShapeSlip> Examples(SpecNode node) => Shape.ListOf(node, Shape.Text);
}
