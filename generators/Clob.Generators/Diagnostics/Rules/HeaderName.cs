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

    // The connection, the content of the request, or the tracing of .NET sets these.
    private static readonly HashSet<string> SetByTheClient = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Encoding", "Connection", "Cookie", "Correlation-Context", "Date", "Expect", "Host", "HTTP2-Settings", "Keep-Alive",
        "Max-Forwards", "Proxy-Authorization", "Proxy-Connection", "Request-Id", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        "User-Agent", "Via", "baggage", "traceparent", "tracestate",
    };

    // .NET puts these on no request.
    private static readonly HashSet<string> OfResponses = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Ranges", "Age", "Allow", "Alt-Svc", "ETag", "Expires", "Last-Modified", "Location", "Proxy-Authenticate", "Retry-After",
        "Server", "Set-Cookie", "Set-Cookie2", "Vary", "WWW-Authenticate",
    };

    /// <summary>Returns why a parameter cannot be a header of this name, and what to write; null where it can.</summary>
    public static string? Problem(string name, AuthenticationTable table)
        => !IsToken(name) ? $"'{name}' is no name of a header. Write letters, digits and hyphens"
            : IgnoredByOpenApi.Contains(name) ? $"OpenAPI ignores a parameter for the header '{name}'. Remove it: {Instead(name)}"
            : table.HasHeader(name) ? $"The header '{name}' authenticates. Remove it, and name its scheme in 'security'"
            : name.StartsWith("POLY_", StringComparison.OrdinalIgnoreCase)
                ? $"The header '{name}' begins like those that authenticate, and cannot be set. Remove it"
            : OfResponses.Contains(name) ? $"The header '{name}' is one of responses, and is sent with no request. Remove it"
            : SetByTheClient.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
                ? $"The header '{name}' is set by the client itself, and is no parameter. Remove it"
            : null;

    /// <summary>Returns whether a name can be one of a header.</summary>
    public static bool IsToken(string name) => Token.IsMatch(name);

    private static string Instead(string name) => name.ToUpperInvariant() switch
    {
        "AUTHORIZATION" => "'security' says how a request is signed",
        "ACCEPT" => "the 'content' of the responses says what is read",
        _ => "the 'content' of the request body says what is sent",
    };
}
