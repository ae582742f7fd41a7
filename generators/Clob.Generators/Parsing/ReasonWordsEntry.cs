using Clob.Orders.Reasons;

namespace Clob.Generators.Parsing;

/// <summary>One list of <c>x-reason-words</c>, as the spec has it.</summary>
/// <param name="Part">What its words do in a reason.</param>
/// <param name="Words">The words and phrases.</param>
internal sealed record ReasonWordsEntry(ReasonPart Part, IReadOnlyList<SpecScalar> Words)
{
    /// <summary>Gets the names of the lists.</summary>
    public static IReadOnlyDictionary<string, ReasonPart> Parts { get; } = new Dictionary<string, ReasonPart>(StringComparer.Ordinal)
    {
        ["subjects"] = ReasonPart.Subject,
        ["neutral"] = ReasonPart.Neutral,
        ["auxiliaries"] = ReasonPart.Auxiliary,
        ["already"] = ReasonPart.Already,
        ["negations"] = ReasonPart.Negation,
        ["nothing"] = ReasonPart.Nothing,
        ["modals"] = ReasonPart.Modal,
        ["conditions"] = ReasonPart.Condition,
        ["times"] = ReasonPart.Time,
        ["measures"] = ReasonPart.Measure,
        ["adjuncts"] = ReasonPart.Adjunct,
        ["verbs"] = ReasonPart.Verb,
        ["alternatives"] = ReasonPart.Alternative,
        ["denied-alternatives"] = ReasonPart.Nor,
        ["conjunctions"] = ReasonPart.Conjunction,
        ["connectors"] = ReasonPart.Connector,
        ["loose-connectors"] = ReasonPart.LooseConnector,
    };

    /// <summary>Returns the known lists of the first map.</summary>
    public static IReadOnlyList<ReasonWordsEntry> All(SpecDocument document)
    {
        var entries = new List<ReasonWordsEntry>();
        var map = SpecKeywordWalk.In(document).FirstOrDefault(keyword => keyword.Name == XWord.ReasonWords)?.Entry.Value as SpecMap;
        foreach (var entry in map?.Entries ?? [])
        {
            if (Parts.TryGetValue(entry.Name, out var part))
            {
                entries.Add(new ReasonWordsEntry(part, Texts(entry.Value)));
            }
        }

        return entries;
    }

    /// <summary>Returns the texts of a list.</summary>
    public static IReadOnlyList<SpecScalar> Texts(SpecNode? node)
        => [.. ((node as SpecList)?.Items ?? []).OfType<SpecScalar>().Where(scalar => scalar.Text is not null)];
}
