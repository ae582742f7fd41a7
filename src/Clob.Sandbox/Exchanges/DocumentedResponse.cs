namespace Clob.Sandbox.Exchanges;

/// <summary>The response that the venue documents for each status.</summary>
internal static class DocumentedResponse
{
    public const int LowestStatus = 200;
    public const int HighestStatus = 599;

    // An id that no heartbeat of the sandbox has.
    private const string UnexpectedId = "00000000-0000-4000-8000-000000000000";

    /// <summary>Returns the documented response for a status; an empty one where none is documented.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="path">The path of the request, or the pattern of several; null for any.</param>
    public static SandboxResponse For(int statusCode, string? path) => statusCode switch
    {
        400 when path == VenuePath.OrdersByPage => SandboxResponse.Error(400, VenueError.InvalidOrderFilter),
        400 when path is not null && path.StartsWith(VenuePath.OrderById, StringComparison.Ordinal)
            => SandboxResponse.Error(400, VenueError.InvalidOrderId),
        400 when path == VenuePath.Heartbeats => VenueError.InvalidHeartbeatId(UnexpectedId),
        400 when path == VenuePath.ApiKey => SandboxResponse.Error(400, VenueError.ApiKeyNotCreated),
        400 when path == VenuePath.DeriveApiKey => SandboxResponse.Error(400, VenueError.ApiKeyNotDerived),
        400 => SandboxResponse.Error(400, VenueError.InvalidOrderPayload),
        401 when path == VenuePath.DeriveApiKey => SandboxResponse.WalletUnauthorized,
        401 => SandboxResponse.Unauthorized,
        403 => SandboxResponse.Forbidden,
        404 => SandboxResponse.Error(404, "Order not found"),
        425 => SandboxResponse.NotReady(),
        429 => SandboxResponse.Error(429, "Too Many Requests"),
        500 when path == VenuePath.ApiKeys => SandboxResponse.Error(500, VenueError.ApiKeysNotRetrieved),
        500 => SandboxResponse.InternalServerError,
        503 => SandboxResponse.TradingDisabled,
        _ => new SandboxResponse(statusCode, null, ""),
    };
}
