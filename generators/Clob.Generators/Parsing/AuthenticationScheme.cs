namespace Clob.Generators.Parsing;

/// <summary>A way to authenticate: headers that a request carries together.</summary>
/// <param name="Name">The member of <c>ClobAuthentication</c>, such as <c>L2</c>.</param>
/// <param name="Summary">What the documentation of its header names says.</param>
/// <param name="Headers">Its headers, which one requirement of <c>security</c> names all.</param>
internal sealed record AuthenticationScheme(string Name, string Summary, IReadOnlyList<AuthenticationHeader> Headers)
{
    /// <summary>Gets the names of its headers as a message lists them.</summary>
    public string Title { get; } = string.Join(", ", Headers.Select(header => header.Scheme));
}
