namespace Clob.Generators.Parsing;

/// <summary>Reads the <c>security</c> of an operation as a member of <c>ClobAuthentication</c>.</summary>
internal static class SecurityReader
{
    /// <summary>Returns the name of the way to authenticate; null where the client has no way to meet the requirement.</summary>
    public static string? Read(SpecNode security, AuthenticationTable table)
    {
        if (security is not SpecList list)
        {
            return null;
        }

        if (list.Items.Count == 0)
        {
            return AuthenticationTable.None;
        }

        // Several requirements mean "one of them", and the venue wants all headers of one way.
        return list.Items.Count == 1 && list.Items[0] is SpecMap requirement
            ? table.Schemes.FirstOrDefault(scheme => IsMetBy(scheme, requirement))?.Name
            : null;
    }

    private static bool IsMetBy(AuthenticationScheme scheme, SpecMap requirement)
        => new HashSet<string>(scheme.Headers.Select(header => header.Scheme), StringComparer.Ordinal)
                .SetEquals(requirement.Entries.Select(entry => entry.Name))
            && requirement.Entries.All(entry => entry.Value is SpecList { Items.Count: 0 });
}
