using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Orders;
using Clob.Sandbox.RateLimits;

namespace Clob.Sandbox.Endpoints;

/// <summary>The four cancels, for a request whose account is known. Source: public documentation of each endpoint.</summary>
/// <remarks>That a body is looked at before the rate limit, and one that is wrong costs no token, is the sandbox's choice.</remarks>
internal sealed class CancelEndpoints(OrderBook orders, SignerLimits limits)
{
    public Answer CancelOrder(SandboxAccount account, SandboxRequest request, SandboxFault? fault) =>
        CancelByIds(account, [CancelPayload.ReadOrderId(request.Body.Span)], fault);

    public Answer CancelOrders(SandboxAccount account, SandboxRequest request, SandboxFault? fault) =>
        CancelByIds(account, CancelPayload.ReadOrderIds(request.Body.Span), fault);

    // It has no body by its documentation; one that comes all the same is signed, and not looked at.
    public Answer CancelAll(SandboxAccount account, SandboxRequest request, SandboxFault? fault) =>
        CancelOpen(account, MarketFilter.None, fault);

    public Answer CancelMarketOrders(SandboxAccount account, SandboxRequest request, SandboxFault? fault) =>
        CancelOpen(account, CancelPayload.ReadMarketFilter(request.Body.Span), fault);

    private Answer CancelByIds(SandboxAccount account, IReadOnlyList<string> orderIds, SandboxFault? fault)
    {
        var bucket = limits.BucketOf(account)?.Take(orderIds.Count);
        return bucket is { IsAdmitted: false }
            ? Refused(bucket)
            : Answered(orders.Cancel(account.ApiKey, orderIds, fault.Spares), bucket, fault);
    }

    private Answer CancelOpen(SandboxAccount account, MarketFilter filter, SandboxFault? fault)
    {
        var bucket = limits.BucketOf(account);
        if (bucket?.Take(1) is { IsAdmitted: false } refusal)
        {
            return Refused(refusal);
        }

        var result = orders.CancelOpen(account.ApiKey, filter, fault.Spares);
        return Answered(result, bucket?.Charge(result.Canceled.Count), fault);
    }

    private static Answer Answered(CancelResult result, BucketState? bucket, SandboxFault? fault)
    {
        fault.Edit(result);
        var answer = Answer.Json(JsonSerializer.SerializeToUtf8Bytes(result, VenueJson.Plain.CancelResult));
        return bucket is null ? answer : WithLimits(answer, bucket);
    }

    private static Answer Refused(BucketState bucket) => WithLimits(Answer.Of(SandboxResponse.Error(429, "Too Many Requests")), bucket);

    private static Answer WithLimits(Answer answer, BucketState bucket) =>
        answer with { Headers = new Dictionary<string, string>(bucket.Headers()) };
}
