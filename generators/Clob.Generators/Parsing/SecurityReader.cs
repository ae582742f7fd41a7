namespace Clob.Generators.Parsing;

/// <summary>From the <c>security</c> of an operation to the member of <c>ClobAuthentication</c> that it means.</summary>
internal static class SecurityReader
{
    public const string L2 = "L2";
    public const string None = "None";

    // A further level is one more row: its schemes, all in one requirement.
    private static readonly IReadOnlyList<(string Level, HashSet<string> Schemes)> Levels =
    [
        (L2, new HashSet<string>(L2Scheme.All.Select(scheme => scheme.Name), StringComparer.Ordinal)),
    ];

    /// <summary>The level; null where the requirement is none that the client can meet.</summary>
    public static string? Read(SpecNode security)
    {
        if (security is not SpecList list)
        {
            return null;
        }

        if (list.Items.Count == 0)
        {
            return None;
        }

        // Several requirements mean "one of them", which no level of the venue is.
        return list.Items.Count == 1 && list.Items[0] is SpecMap requirement ? LevelOf(requirement) : null;
    }

    private static string? LevelOf(SpecMap requirement)
    {
        foreach (var (level, schemes) in Levels)
        {
            if (schemes.SetEquals(requirement.Entries.Select(entry => entry.Name))
                && requirement.Entries.All(entry => entry.Value is SpecList { Items.Count: 0 }))
            {
                return level;
            }
        }

        return null;
    }
}
