using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>One entry of <c>x-rejection-kinds</c> as it stands there.</summary>
/// <param name="Name">Its kind.</param>
/// <param name="Description">What it means; null where nothing is said.</param>
/// <param name="HasPatterns">Whether patterns are written down, readable or not.</param>
/// <param name="Patterns">Those that can be read.</param>
/// <param name="Examples">The reasons that are known for it.</param>
internal sealed record RejectionKindEntry(
    SpecScalar Name, string? Description, bool HasPatterns, IReadOnlyList<ReasonPattern> Patterns, IReadOnlyList<SpecScalar> Examples)
{
    /// <summary>The entries that have a name, of the first list that there is.</summary>
    public static IReadOnlyList<RejectionKindEntry> All(SpecDocument document)
        => SpecKeywordWalk.In(document).FirstOrDefault(keyword => keyword.Name == XWord.RejectionKinds)?.Entry.Value is SpecList list
            ? [.. list.Items.OfType<SpecMap>().Select(Read).OfType<RejectionKindEntry>()]
            : [];

    private static RejectionKindEntry? Read(SpecMap map)
        => map["kind"] is SpecScalar { Text: not null } name
            ? new RejectionKindEntry(
                name,
                map.Text("description"),
                map["patterns"] is not (null or SpecScalar { IsNull: true } or SpecList { Items.Count: 0 }),
                PatternsOf(map),
                Texts(map["examples"]))
            : null;

    private static List<ReasonPattern> PatternsOf(SpecMap map)
    {
        var patterns = new List<ReasonPattern>();
        foreach (var item in (map["patterns"] as SpecList)?.Items ?? [])
        {
            var texts = item is SpecScalar { Text: { } text } ? [text] : Texts(item).Select(scalar => scalar.Value).ToArray();
            if (texts.Length > 0)
            {
                patterns.Add(new ReasonPattern(new(texts)));
            }
        }

        return patterns;
    }

    private static IReadOnlyList<SpecScalar> Texts(SpecNode? node)
        => [.. ((node as SpecList)?.Items ?? []).OfType<SpecScalar>().Where(scalar => scalar.Text is not null)];
}
