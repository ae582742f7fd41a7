namespace Clob.Generators.Parsing;

/// <summary>A way to authenticate: headers that a request carries together.</summary>
/// <param name="Name">The member of <c>ClobAuthentication</c>, such as <c>L2</c>.</param>
/// <param name="Summary">What the documentation of its header names says.</param>
/// <param name="Headers">Its headers: the schemes of one requirement of <c>security</c> are for exactly these.</param>
internal sealed record AuthenticationScheme(string Name, string Summary, IReadOnlyList<AuthenticationHeader> Headers)
{
    /// <summary>Gets the names of its headers as a message lists them.</summary>
    public string Title { get; } = string.Join(", ", Headers.Select(header => header.Header));

    /// <summary>Returns whether the headers are exactly those of this way. The case of a header's name does not matter.</summary>
    public bool IsOf(IReadOnlyCollection<string> headers)
        => headers.Count == Headers.Count
            && new HashSet<string>(Headers.Select(header => header.Header), StringComparer.OrdinalIgnoreCase).SetEquals(headers);
}
