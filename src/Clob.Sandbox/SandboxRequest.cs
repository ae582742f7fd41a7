namespace Clob.Sandbox;

/// <summary>A request as it reached the sandbox.</summary>
/// <remarks>Headers hold the credentials that were sent: do not write them to a log.</remarks>
public sealed class SandboxRequest
{
    internal SandboxRequest(string method, string target, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Target = target;
        Headers = headers;
        Body = body;
    }

    /// <summary>The method as it came, such as <c>DELETE</c>.</summary>
    public string Method { get; }

    /// <summary>Path and query exactly as they came, percent-encoding included.</summary>
    public string Target { get; }

    /// <summary>The part of <see cref="Target"/> before the first question mark: the path that is signed.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>The headers; names compare without case, several values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body, byte for byte; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Method and target; never headers or body.</summary>
    /// <returns>For example <c>DELETE /order</c>.</returns>
    public override string ToString() => $"{Method} {Target}";
}
