using Microsoft.Extensions.Primitives;

namespace Clob.Sandbox;

/// <summary>A request as it reached the sandbox.</summary>
/// <remarks>Headers hold the credentials that were sent: do not write them to a log.</remarks>
public sealed class SandboxRequest
{
    // A list: a request has a dozen headers, and those of a recorded request are seldom read.
    private readonly KeyValuePair<string, StringValues>[] _headers;

    internal SandboxRequest(string method, string target, KeyValuePair<string, StringValues>[] headers, ReadOnlyMemory<byte> body)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        Method = method;
        Target = target;
        Path = query < 0 ? target : target[..query];
        Body = body;
        _headers = headers;
    }

    /// <summary>Gets the method, such as <c>DELETE</c>.</summary>
    public string Method { get; }

    /// <summary>Gets path and query exactly as received, percent-encoding included.</summary>
    public string Target { get; }

    /// <summary>Gets the part of <see cref="Target"/> before the first question mark: the path that is signed.</summary>
    public string Path { get; }

    /// <summary>Gets the headers. Names are case-insensitive; several values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers
        => field ??= _headers.ToDictionary(header => header.Key, header => Joined(header.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the body, byte for byte; empty where there was none, or where it was not read.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Returns method and target; never headers or body.</summary>
    /// <returns>For example <c>DELETE /order</c>.</returns>
    public override string ToString() => $"{Method} {Target}";

    internal SandboxRequest WithBody(ReadOnlyMemory<byte> body) => new(Method, Target, _headers, body);

    internal string? FindHeader(string name)
    {
        foreach (var (candidate, values) in _headers)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return Joined(values);
            }
        }

        return null;
    }

    private static string Joined(StringValues values) => values.Count == 1 ? values[0] ?? "" : string.Join(", ", values.AsEnumerable());
}
