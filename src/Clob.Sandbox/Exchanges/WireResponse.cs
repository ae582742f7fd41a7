using System.Text;

namespace Clob.Sandbox.Exchanges;

/// <summary>A response as it is sent: status, headers and the bytes of the body.</summary>
internal sealed record WireResponse(int StatusCode, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = HeaderMap.Empty;

    public static WireResponse Json(byte[] body) => new(200, SandboxResponse.Json, body);

    public static WireResponse From(SandboxResponse response)
        => new(response.StatusCode, response.ContentType, Encoding.UTF8.GetBytes(response.Body)) { Headers = response.Headers };
}
