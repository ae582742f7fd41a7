using Clob.Orders.Reasons;

namespace Clob.Generators.Parsing;

/// <summary>One entry of <c>x-rejection-kinds</c>, as the spec has it.</summary>
/// <param name="Name">Its kind.</param>
/// <param name="Value">The number of the member of <c>CancelRejectionKind</c>; null where there is none.</param>
/// <param name="Description">What it means; null where the spec does not say.</param>
/// <param name="Count">When one of its words counts.</param>
/// <param name="HasWords">Whether the entry has words, readable or not.</param>
/// <param name="Words">Its words and phrases.</param>
/// <param name="Between">The kinds of which it is one or the other.</param>
/// <param name="Beside">Words that make a denied one of these kinds this kind.</param>
/// <param name="Examples">The reasons that are known for it.</param>
internal sealed record RejectionKindEntry(
    SpecScalar Name,
    SpecScalar? Value,
    string? Description,
    ReasonCount Count,
    bool HasWords,
    IReadOnlyList<SpecScalar> Words,
    IReadOnlyList<SpecScalar> Between,
    IReadOnlyList<SpecScalar> Beside,
    IReadOnlyList<SpecScalar> Examples)
{
    /// <summary>Gets the values of <c>counts</c>.</summary>
    public static IReadOnlyDictionary<string, ReasonCount> Counts { get; } = new Dictionary<string, ReasonCount>(StringComparer.Ordinal)
    {
        ["affirmed"] = ReasonCount.Affirmed,
        ["denied"] = ReasonCount.Denied,
        ["unless-denied"] = ReasonCount.UnlessDenied,
    };

    /// <summary>Returns the entries of the first list that have a name.</summary>
    public static IReadOnlyList<RejectionKindEntry> All(SpecDocument document)
        => SpecKeywordWalk.In(document).FirstOrDefault(keyword => keyword.Name == XWord.RejectionKinds)?.Entry.Value is SpecList list
            ? [.. list.Items.OfType<SpecMap>().Select(Read).OfType<RejectionKindEntry>()]
            : [];

    private static RejectionKindEntry? Read(SpecMap map)
        => map["kind"] is SpecScalar { Text: not null } name
            ? new RejectionKindEntry(
                name,
                map["value"] as SpecScalar,
                map.Text("description"),
                Counts.TryGetValue(map.Text("counts") ?? "affirmed", out var count) ? count : ReasonCount.Affirmed,
                map["words"] is not (null or SpecScalar { IsNull: true } or SpecList { Items.Count: 0 }),
                ReasonWordsEntry.Texts(map["words"]),
                ReasonWordsEntry.Texts(map["between"]),
                ReasonWordsEntry.Texts(map["beside"]),
                ReasonWordsEntry.Texts(map["examples"]))
            : null;
}
