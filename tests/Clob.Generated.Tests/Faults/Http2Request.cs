using System.Text.Json;

namespace Clob.Tests.Faults;

/// <summary>A request over HTTP/2: its packed head, in which names and values stand as text, and its body.</summary>
internal sealed record Http2Request(string Head, byte[] Body)
{
    public IReadOnlyList<string> OrderIds => Body.Length == 0 ? ["0xall"] : JsonSerializer.Deserialize<string[]>(Body)!;

    /// <summary>The value of a header: it follows the name, with its length before it.</summary>
    public string Header(string name)
    {
        var at = Head.IndexOf(name, StringComparison.Ordinal) + name.Length;
        return Head.Substring(at + 1, Head[at]);
    }
}
