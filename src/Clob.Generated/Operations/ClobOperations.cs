namespace Clob;

/// <summary>The operations of the venue that this library knows.</summary>
public static class ClobOperations
{
    /// <summary>Cancels one order.</summary>
    public static ClobOperation CancelOrder { get; } = new()
    {
        Id = "cancelOrder",
        Method = HttpMethod.Delete,
        Path = "/order",
        Authentication = ClobAuthentication.L2,
        IsIdempotent = true,
        RateLimits = [new(5000, TimeSpan.FromSeconds(10)), new(120000, TimeSpan.FromSeconds(600))],
        TokenCost = new(PerRequest: 1),
    };

    /// <summary>Cancels up to 1000 orders by their ids.</summary>
    public static ClobOperation CancelOrders { get; } = new()
    {
        Id = "cancelOrders",
        Method = HttpMethod.Delete,
        Path = "/orders",
        Authentication = ClobAuthentication.L2,
        IsIdempotent = true,
        Limits = new(MinItems: 1, MaxItems: 1000),
        RateLimits = [new(2000, TimeSpan.FromSeconds(10)), new(15000, TimeSpan.FromSeconds(600))],
        TokenCost = new(PerSubmittedId: 1),
    };

    /// <summary>Cancels all open orders of the account.</summary>
    public static ClobOperation CancelAllOrders { get; } = new()
    {
        Id = "cancelAllOrders",
        Method = HttpMethod.Delete,
        Path = "/cancel-all",
        Authentication = ClobAuthentication.L2,
        IsIdempotent = true,
        RateLimits = [new(250, TimeSpan.FromSeconds(10)), new(6000, TimeSpan.FromSeconds(600))],
        TokenCost = new(PerRequest: 1, PerCanceledOrder: 1),
    };

    /// <summary>Cancels the open orders of one market, of one token, or of both filters together.</summary>
    public static ClobOperation CancelMarketOrders { get; } = new()
    {
        Id = "cancelMarketOrders",
        Method = HttpMethod.Delete,
        Path = "/cancel-market-orders",
        Authentication = ClobAuthentication.L2,
        IsIdempotent = true,
        Limits = new(MinProperties: 1),
        RateLimits = [new(1500, TimeSpan.FromSeconds(10)), new(21000, TimeSpan.FromSeconds(600))],
        TokenCost = new(PerRequest: 1, PerCanceledOrder: 1),
    };
}
