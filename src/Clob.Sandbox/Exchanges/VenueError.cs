namespace Clob.Sandbox.Exchanges;

/// <summary>The texts of errors that more than one place needs. Source: public documentation of each endpoint.</summary>
internal static class VenueError
{
    public const string InvalidOrderId = "Invalid orderID";
    public const string InvalidOrderPayload = "Invalid order payload";
    public const string InvalidOrderFilter = "invalid order params payload";
    public const string ApiKeyNotCreated = "Could not create api key";
    public const string ApiKeyNotDerived = "Could not derive api key!";
    public const string ApiKeysNotRetrieved = "Could not retrieve API keys";

    /// <summary>Returns the response to a heartbeat with an id that is not expected.</summary>
    public static SandboxResponse InvalidHeartbeatId(string expectedId)
        => new(400, SandboxResponse.Json, $$"""{"error_msg":"Invalid Heartbeat ID","heartbeat_id":"{{expectedId}}"}""");
}
