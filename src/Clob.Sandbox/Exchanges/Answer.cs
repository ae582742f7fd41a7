using System.Text;

namespace Clob.Sandbox.Exchanges;

/// <summary>An answer as it goes out: head and bytes.</summary>
internal sealed record Answer(int StatusCode, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = SandboxResponse.NoHeaders;

    public static Answer Json(byte[] body) => new(200, SandboxResponse.Json, body);

    public static Answer Of(SandboxResponse response) =>
        new(response.StatusCode, response.ContentType, Encoding.UTF8.GetBytes(response.Body)) { Headers = response.Headers };
}
