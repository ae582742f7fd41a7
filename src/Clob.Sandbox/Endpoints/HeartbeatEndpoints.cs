using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Heartbeats;

namespace Clob.Sandbox.Endpoints;

/// <summary>The two heartbeat endpoints, for an authenticated request. Source: public documentation and users of the endpoints.</summary>
internal sealed class HeartbeatEndpoints(HeartbeatRegistry heartbeats)
{
    public const string Path = "/v1/heartbeats";
    public const string OlderPath = "/heartbeats";

    private static readonly WireResponse Accepted = WireResponse.Json("""{"status":"ok"}"""u8.ToArray());

    /// <summary>Returns the response to a heartbeat with an id that is not expected.</summary>
    public static SandboxResponse Refusal(string expectedId)
        => new(400, SandboxResponse.Json, $$"""{"error_msg":"Invalid Heartbeat ID","heartbeat_id":"{{expectedId}}"}""");

    public WireResponse Beat(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
    {
        // What the venue says of a body that it cannot read is not documented.
        if (ReadId(request.Body) is not { } heartbeatId)
        {
            return WireResponse.From(SandboxResponse.Error(400, "Invalid heartbeat payload"));
        }

        var (isAccepted, expectedId) = heartbeats.Beat(account.ApiKey, heartbeatId, fault?.Heartbeat ?? SandboxHeartbeatFault.None);
        return isAccepted
            ? WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(new HeartbeatResult(expectedId), VenueJson.Plain.HeartbeatResult))
            : WireResponse.From(Refusal(expectedId));
    }

    public WireResponse BeatWithoutId(SandboxAccount account)
    {
        heartbeats.BeatWithoutId(account.ApiKey);
        return Accepted;
    }

    /// <summary>Returns the id; empty for null, which an official client sends first; null where the body cannot be read.</summary>
    private static string? ReadId(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("heartbeat_id", out var id)
                ? id.ValueKind == JsonValueKind.Null ? "" : id.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
