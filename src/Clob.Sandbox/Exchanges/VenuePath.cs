namespace Clob.Sandbox.Exchanges;

/// <summary>The paths of the venue that more than one place needs. Source: public documentation of each endpoint.</summary>
internal static class VenuePath
{
    public const string ApiKey = "/auth/api-key";
    public const string ApiKeys = "/auth/api-keys";
    public const string DeriveApiKey = "/auth/derive-api-key";
    public const string Heartbeats = "/v1/heartbeats";
    public const string OrdersByPage = "/data/orders";

    /// <summary>The path of one order; its id follows.</summary>
    public const string OrderById = "/data/order/";
}
