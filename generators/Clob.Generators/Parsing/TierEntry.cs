namespace Clob.Generators.Parsing;

/// <summary>One entry of <c>x-rate-limit-tiers</c>, as the spec has it.</summary>
internal sealed record TierEntry(SpecScalar Name, int? Rate, int? Burst)
{
    /// <summary>Returns the entries that have a name.</summary>
    public static IReadOnlyList<TierEntry> All(SpecDocument document)
    {
        var tiers = new List<TierEntry>();
        foreach (var item in ((document.Root[XWord.RateLimitTiers] as SpecList)?.Items ?? []).OfType<SpecMap>())
        {
            if (item["name"] is SpecScalar { Text: not null } name)
            {
                tiers.Add(new TierEntry(name, item.WholeNumber("rate"), item.WholeNumber("burst")));
            }
        }

        return tiers;
    }
}
