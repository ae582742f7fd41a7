using System.Text.Json;
using Clob.Calls;

namespace Clob.Heartbeats;

/// <summary>The id that the venue expects, as its 400 names it (<c>HeartbeatRefusal</c> in <c>spec/clob.yaml</c>).</summary>
internal static class ExpectedHeartbeatId
{
    private const string Member = "heartbeat_id";

    /// <summary>Returns the id, which can be empty; null where the response does not name one.</summary>
    public static string? Of(ClobApiException refusal)
    {
        if (refusal.StatusCode != StatusMeaning.BadRequest || string.IsNullOrEmpty(refusal.Response))
        {
            return null;
        }

        try
        {
            using var body = JsonDocument.Parse(refusal.Response);
            return body.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty(Member, out var id)
                && id.ValueKind == JsonValueKind.String
                    ? id.GetString()
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
