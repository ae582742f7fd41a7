using System.Text.RegularExpressions;
using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The names of headers that cannot be parameters.</summary>
internal static class HeaderName
{
    // A token of RFC 9110.
    private static readonly Regex Token = new(@"\A[A-Za-z0-9!#$%&'*+\-.^_`|~]+\z", RegexOptions.CultureInvariant);

    // OpenAPI ignores parameters of these names.
    private static readonly HashSet<string> IgnoredByOpenApi = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Authorization", "Content-Type",
    };

    // The connection, or the content of the request, sets these.
    private static readonly HashSet<string> SetByTheClient = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Connection", "Cookie", "Expect", "Expires", "Host", "Keep-Alive", "Last-Modified", "Proxy-Authorization",
        "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Returns why a parameter cannot be a header of this name, and what to write; null where it can.</summary>
    public static string? Problem(string name, AuthenticationTable table)
        => !Token.IsMatch(name) ? $"'{name}' is no name of a header. Write letters, digits and hyphens"
            : IgnoredByOpenApi.Contains(name) ? $"OpenAPI ignores a parameter for the header '{name}'. Remove it: {Instead(name)}"
            : table.HasHeader(name) ? $"The header '{name}' authenticates. Remove it, and name its scheme in 'security'"
            : SetByTheClient.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
                ? $"The header '{name}' is set by the client itself, and is no parameter. Remove it"
            : null;

    private static string Instead(string name) => name.ToUpperInvariant() switch
    {
        "AUTHORIZATION" => "'security' says how a request is signed",
        "ACCEPT" => "the 'content' of the responses says what is read",
        _ => "the 'content' of the request body says what is sent",
    };
}
