using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The shapes of the values of x- words. Each returns what is wrong with a node.</summary>
internal static class XWordShape
{
    public static IEnumerable<ShapeSlip> Name(SpecNode node)
        => Shape.Scalar(
            node,
            scalar => CSharpName.IsCamel(scalar.Value) || CSharpName.IsPascal(scalar.Value),
            "a name such as tokenIds is needed, or such as TickSize for a type or a member");

    public static IEnumerable<ShapeSlip> Paging(SpecNode node)
        => node is SpecMap map
            ? [
                .. Shape.Missing(
                    map, PagingReader.Method, PagingReader.Cursor, PagingReader.Next, PagingReader.Items, PagingReader.MaxPages),
                .. Shape.OptionalMap(
                    node,
                    (PagingReader.Method, Shape.Text),
                    (PagingReader.Cursor, Shape.Text),
                    (PagingReader.Next, Shape.Text),
                    (PagingReader.Items, Shape.Text),
                    (PagingReader.Ends, Texts),
                    (PagingReader.MaxPages, Shape.Positive)),
            ]
            : [new ShapeSlip(node.Position, "a map with method, cursor, next, items and maxPages is needed")];

    public static IEnumerable<ShapeSlip> True(SpecNode node)
        => Shape.Scalar(node, scalar => scalar.IsTrue, "only 'true' has a meaning; leave the word out otherwise");

    public static IEnumerable<ShapeSlip> Sentence(SpecNode node)
        => Shape.Scalar(node, scalar => scalar.Text is not null, "a sentence is needed that says why");

    public static IEnumerable<ShapeSlip> RateLimits(SpecNode node)
        => Shape.ListOf(node, item => Shape.Map(item, ("requests", Shape.Positive), ("seconds", Shape.Positive)));

    public static IEnumerable<ShapeSlip> Tiers(SpecNode node)
        => Shape.ListOf(node, item => Shape.Map(item, ("name", Shape.Text), ("rate", Shape.Positive), ("burst", Shape.Positive)));

    public static IEnumerable<ShapeSlip> TokenCost(SpecNode node)
        => node is SpecMap { Entries.Count: > 0 }
            ? Shape.OptionalMap(node, ("request", Shape.Positive), ("submitted", Shape.Positive), ("canceled", Shape.Positive))
            : [new ShapeSlip(node.Position, "a map with request, submitted or canceled is needed")];

    public static IEnumerable<ShapeSlip> Kinds(SpecNode node) => Shape.ListOf(node, Kind);

    public static IEnumerable<ShapeSlip> ReasonWords(SpecNode node)
        => node is SpecMap { Entries.Count: > 0 }
            ? Shape.OptionalMap(
                node, [.. ReasonWordsEntry.Parts.Keys.Select(part => (part, (Func<SpecNode, IEnumerable<ShapeSlip>>)Texts))])
            : [new ShapeSlip(node.Position, "a map of lists of words is needed")];

    // RejectionKindRule reports a kind without words.
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
        => Shape.Scalar(
            node,
            scalar => RejectionKindEntry.Counts.ContainsKey(scalar.Value),
            $"one of {string.Join(", ", RejectionKindEntry.Counts.Keys)} is needed");

    private static IEnumerable<ShapeSlip> OptionalTexts(SpecNode node)
        => node is SpecScalar { IsNull: true } or SpecList { Items.Count: 0 } ? [] : Texts(node);

    private static IEnumerable<ShapeSlip> Texts(SpecNode node) => Shape.ListOf(node, Shape.Text);
}
