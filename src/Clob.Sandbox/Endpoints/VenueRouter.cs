using System.Globalization;
using System.Text;
using Clob.Sandbox.Authentication;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Trading;

namespace Clob.Sandbox.Endpoints;

/// <summary>Finds the endpoint by the path exactly as it came: no decoding, no prefix, no trailing slash.</summary>
/// <remarks>
/// A request is tried in this order, which the documentation leaves open: signature, trading mode, restart, body, rate limit.
/// </remarks>
internal sealed class VenueRouter(L2Authenticator authenticator, TradingState trading, CancelEndpoints cancels, OrderEndpoints orders, TimeProvider clock)
{
    // The venue's text for an unknown path is not known; that it holds "not found" is.
    private static readonly Answer s_unknownPath = Answer.Of(SandboxResponse.Error(404, "path not found"));
    private static readonly Answer s_unauthorized = Answer.Of(SandboxResponse.Unauthorized);

    /// <summary>Carries a request out.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fault">What goes wrong with it; null for nothing.</param>
    public Answer Route(SandboxRequest request, SandboxFault? fault) => (request.Method, request.Path) switch
    {
        ("GET", "/time") => Json(clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("GET", "/ok") => Json("\"OK\""),
        ("GET", "/auth/ban-status/closed-only") => Signed(request, _ => Json($$"""{"closed_only":{{(trading.ClosedOnly ? "true" : "false")}}}""")),
        ("DELETE", "/order") => Cancel(request, fault, cancels.CancelOrder),
        ("DELETE", "/orders") => Cancel(request, fault, cancels.CancelOrders),
        ("DELETE", "/cancel-all") => Cancel(request, fault, cancels.CancelAll),
        ("DELETE", "/cancel-market-orders") => Cancel(request, fault, cancels.CancelMarketOrders),
        ("GET", "/data/orders") => Signed(request, account => orders.GetOrders(account, request)),
        ("GET", var path) when path.StartsWith(OrderEndpoints.OrderPath, StringComparison.Ordinal) =>
            Signed(request, account => orders.GetOrder(account, request)),
        _ => s_unknownPath,
    };

    private static Answer Json(string json) => Answer.Json(Encoding.UTF8.GetBytes(json));

    private Answer Signed(SandboxRequest request, Func<SandboxAccount, Answer> endpoint) =>
        authenticator.Authenticate(request) is { } account ? endpoint(account) : s_unauthorized;

    private Answer Cancel(SandboxRequest request, SandboxFault? fault, Func<SandboxAccount, SandboxRequest, SandboxFault?, Answer> endpoint) =>
        Signed(request, account =>
        {
            if (trading.Refusal() is { } refusal)
            {
                return Answer.Of(refusal);
            }

            try
            {
                return endpoint(account, request, fault);
            }
            catch (InvalidPayloadException exception)
            {
                return Answer.Of(SandboxResponse.Error(400, exception.Message));
            }
        });
}
