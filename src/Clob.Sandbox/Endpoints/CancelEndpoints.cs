using System.Text.Json;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>The four cancels, for a request whose account is known. Source: public documentation of each endpoint.</summary>
internal sealed class CancelEndpoints(OrderBook orders)
{
    public SandboxResponse CancelOrder(string owner, SandboxRequest request) =>
        Answer(() => orders.Cancel(owner, [CancelPayload.ReadOrderId(request.Body.Span)]));

    public SandboxResponse CancelOrders(string owner, SandboxRequest request) =>
        Answer(() => orders.Cancel(owner, CancelPayload.ReadOrderIds(request.Body.Span)));

    // It has no body by its documentation; one that comes all the same is signed, and not looked at.
    public SandboxResponse CancelAll(string owner, SandboxRequest request) =>
        Answer(() => orders.CancelOpen(owner, _ => true));

    public SandboxResponse CancelMarketOrders(string owner, SandboxRequest request) =>
        Answer(() => orders.CancelOpen(owner, CancelPayload.ReadMarketFilter(request.Body.Span).Matches));

    private static SandboxResponse Answer(Func<CancelResult> cancel)
    {
        try
        {
            return SandboxResponse.Ok(JsonSerializer.Serialize(cancel(), VenueJson.Plain.CancelResult));
        }
        catch (InvalidPayloadException exception)
        {
            return SandboxResponse.Error(400, exception.Message);
        }
    }
}
