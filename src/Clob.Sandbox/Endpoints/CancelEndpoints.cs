using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Orders;
using Clob.Sandbox.RateLimits;

namespace Clob.Sandbox.Endpoints;

/// <summary>The four cancel endpoints, for an authenticated request. Source: public documentation of each endpoint.</summary>
/// <remarks>The sandbox checks the body before the rate limit, and a wrong body costs no token: both are its choices.</remarks>
internal sealed class CancelEndpoints(OrderBook orders, SignerLimits limits)
{
    public WireResponse CancelOrder(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
        => CancelByIds(account, [CancelPayload.ReadOrderId(request.Body.Span)], fault);

    public WireResponse CancelOrders(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
        => CancelByIds(account, CancelPayload.ReadOrderIds(request.Body.Span), fault);

    // The documentation has no body here. One that is sent is signed, and ignored.
    public WireResponse CancelAll(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
        => CancelOpen(account, MarketFilter.None, fault);

    public WireResponse CancelMarketOrders(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
        => CancelOpen(account, CancelPayload.ReadMarketFilter(request.Body.Span), fault);

    private WireResponse CancelByIds(SandboxAccount account, IReadOnlyList<string> orderIds, SandboxFault? fault)
    {
        var bucket = limits.BucketOf(account)?.Take(orderIds.Count);
        return bucket is { IsAdmitted: false }
            ? Refused(bucket)
            : Executed(orders.Cancel(account.ApiKey, orderIds, fault.Spares), bucket, fault);
    }

    private WireResponse CancelOpen(SandboxAccount account, MarketFilter filter, SandboxFault? fault)
    {
        var bucket = limits.BucketOf(account);
        if (bucket?.Take(1) is { IsAdmitted: false } refusal)
        {
            return Refused(refusal);
        }

        var result = orders.CancelOpen(account.ApiKey, filter, fault.Spares);
        return Executed(result, bucket?.Charge(result.Canceled.Count), fault);
    }

    private static WireResponse Executed(CancelResult result, BucketState? bucket, SandboxFault? fault)
    {
        fault.Edit(result);
        var response = WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(result, VenueJson.Plain.CancelResult));
        return bucket is null ? response : WithLimits(response, bucket);
    }

    private static WireResponse Refused(BucketState bucket)
        => WithLimits(WireResponse.From(SandboxResponse.Error(429, "Too Many Requests")), bucket);

    private static WireResponse WithLimits(WireResponse response, BucketState bucket)
        => response with { Headers = new Dictionary<string, string>(bucket.Headers()) };
}
