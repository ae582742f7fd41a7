using System.Text.Json.Serialization;

namespace Clob.Sandbox.Endpoints;

/// <summary>The body of the response to a heartbeat that is accepted.</summary>
internal sealed record HeartbeatResult([property: JsonPropertyName("heartbeat_id")] string HeartbeatId);
