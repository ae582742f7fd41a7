using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The shapes of parts of values. Each returns what is wrong with a node.</summary>
internal static class Shape
{
    public static IEnumerable<ShapeSlip> Text(SpecNode node) => Scalar(node, scalar => scalar.Text is not null, "a text is needed");

    public static IEnumerable<ShapeSlip> Positive(SpecNode node)
        => Scalar(node, scalar => scalar.WholeNumber >= 1, "a whole number from 1 up is needed");

    public static IEnumerable<ShapeSlip> Scalar(SpecNode node, Func<SpecScalar, bool> isRight, string message)
        => node is SpecScalar scalar && isRight(scalar) ? [] : [new ShapeSlip(node.Position, message)];

    public static IEnumerable<ShapeSlip> ListOf(SpecNode node, Func<SpecNode, IEnumerable<ShapeSlip>> item)
        => node is SpecList { Items.Count: > 0 } list
            ? list.Items.SelectMany(item)
            : [new ShapeSlip(node.Position, "a list is needed that is not empty")];

    /// <summary>A map with all of these members and no others.</summary>
    public static IEnumerable<ShapeSlip> Map(SpecNode node, params (string Name, Func<SpecNode, IEnumerable<ShapeSlip>> Shape)[] members)
        => node is SpecMap map
            ? [.. Missing(map, [.. members.Select(member => member.Name)]), .. OptionalMap(node, members)]
            : [new ShapeSlip(node.Position, "a map is needed")];

    /// <summary>A map with some of these members and no others.</summary>
    public static IEnumerable<ShapeSlip> OptionalMap(
        SpecNode node, params (string Name, Func<SpecNode, IEnumerable<ShapeSlip>> Shape)[] members)
    {
        foreach (var entry in ((SpecMap)node).Entries)
        {
            var known = members.FirstOrDefault(member => member.Name == entry.Name);
            if (known.Name is null)
            {
                var suggestion = Suggestion.Of(entry.Name, members.Select(member => member.Name));
                yield return new ShapeSlip(entry.Key.Position, $"'{entry.Name}' has no meaning here{suggestion}");
                continue;
            }

            foreach (var slip in known.Shape(entry.Value))
            {
                yield return slip;
            }
        }
    }

    public static IEnumerable<ShapeSlip> Missing(SpecMap map, params string[] names)
        => names.Where(name => map.Find(name) is null).Select(name => new ShapeSlip(map.Position, $"'{name}' is missing"));
}
