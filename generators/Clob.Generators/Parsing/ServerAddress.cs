using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing;

/// <summary>
/// Checks the url of a server. The address is created when the program starts, with the <see cref="Uri"/> of another runtime than the
/// one that checks it here, so only plain addresses pass.
/// </summary>
internal static class ServerAddress
{
    private const string Scheme = "https://";

    private static readonly Regex Authority = new(
        @"\A([A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?)(\.[A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?)*(:[0-9]{1,5})?\z",
        RegexOptions.CultureInvariant);

    /// <summary>Returns why requests cannot go to the address, and what to write; null where they can.</summary>
    public static string? Problem(SpecNode? node)
        => node is not SpecScalar { Text: { } url } ? "it has no url. Write one, such as https://clob.polymarket.com"
            : url.Contains('{') ? "its url has variables, which have no values here. Write the address without braces"
            : !url.StartsWith(Scheme, StringComparison.Ordinal)
                ? "its url is not absolute, or not https. Begin it with https://"
            : url.Contains('?') || url.Contains('#') ? "its url has a query or a fragment. Leave it out"
            : OfAddress(url.Substring(Scheme.Length), url);

    private static string? OfAddress(string rest, string url)
    {
        var slash = rest.IndexOf('/');
        var (authority, path) = slash < 0 ? (rest, "/") : (rest.Substring(0, slash), rest.Substring(slash));
        return authority.Contains('@') ? "its url has a user name or a password. Leave it out"
            : !Authority.IsMatch(authority) || !Uri.TryCreate(url, UriKind.Absolute, out _)
                ? "the host of its url is not letters, digits, hyphens and dots, with a port where it needs one. Write it so"
            : PathTemplate.Problem(path) is { } problem ? $"the path of its url {problem}"
            : null;
    }
}
