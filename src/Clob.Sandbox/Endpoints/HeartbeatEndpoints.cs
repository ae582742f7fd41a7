using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Heartbeats;

namespace Clob.Sandbox.Endpoints;

/// <summary>The two heartbeat endpoints, for an authenticated request. Source: public documentation and users of the endpoints.</summary>
internal sealed class HeartbeatEndpoints(HeartbeatRegistry heartbeats)
{
    private static readonly WireResponse Accepted = WireResponse.Json("""{"status":"ok"}"""u8.ToArray());

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
            : WireResponse.From(VenueError.InvalidHeartbeatId(expectedId));
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
