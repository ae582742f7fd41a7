namespace Clob.Generators.Parsing;

/// <summary>Reads the <c>security</c> of an operation, its own or that of the root, as a member of <c>ClobAuthentication</c>.</summary>
internal static class SecurityReader
{
    private const string Keyword = "security";

    /// <summary>Returns the name of the way to authenticate; null where it is unclear, or one that the client does not have.</summary>
    public static string? Of(OperationSite site, SpecDocument document, AuthenticationTable table)
        => Node(site, document) is { } security ? Read(security, document, table) : null;

    /// <summary>Returns the <c>security</c> of an operation, or else of the root; null where both are silent.</summary>
    public static SpecNode? Node(OperationSite site, SpecDocument document) => site.Operation[Keyword] ?? document.Root[Keyword];

    /// <summary>Returns the keys of all requirements, which are names of security schemes.</summary>
    public static IReadOnlyList<SpecScalar> Schemes(SpecNode security)
        => [.. Requirements(security).SelectMany(requirement => requirement.Entries).Select(entry => entry.Key)];

    private static IEnumerable<SpecMap> Requirements(SpecNode security)
        => security is SpecList list ? list.Items.OfType<SpecMap>() : [];

    private static string? Read(SpecNode security, SpecDocument document, AuthenticationTable table)
    {
        if (security is not SpecList list)
        {
            return null;
        }

        // One requirement without schemes is met by every request, as none is.
        if (list.Items.All(item => item is SpecMap { Entries.Count: 0 }) && list.Items.Count <= 1)
        {
            return AuthenticationTable.None;
        }

        // Several requirements mean "one of them", and the venue wants all headers of one way. Schemes of headers have no scopes.
        return list.Items.Count == 1
            && list.Items[0] is SpecMap requirement
            && requirement.Entries.All(entry => entry.Value is SpecList { Items.Count: 0 })
                ? Way(Headers(requirement, document), table)
                : null;
    }

    private static string? Way(IReadOnlyCollection<string?> headers, AuthenticationTable table)
        => headers.Contains(null) ? null : table.Schemes.FirstOrDefault(scheme => scheme.IsOf([.. headers.OfType<string>()]))?.Name;

    private static IReadOnlyCollection<string?> Headers(SpecMap requirement, SpecDocument document)
        => [.. requirement.Entries.Select(entry => SecurityHeader.Of(SecurityHeader.Declaration(entry.Name, document)?.Value, document))];
}
