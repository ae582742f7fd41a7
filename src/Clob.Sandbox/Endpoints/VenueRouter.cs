using System.Globalization;
using System.Text;
using Clob.Sandbox.Accounts;
using Clob.Sandbox.Authentication;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Trading;

namespace Clob.Sandbox.Endpoints;

/// <summary>Finds the endpoint by the path exactly as received: no decoding, no prefix, no trailing slash.</summary>
/// <remarks>
/// A request is checked in this order, which is not documented: signature, trading mode, restart, body, rate limit.
/// </remarks>
internal sealed class VenueRouter(
    L2Authenticator authenticator,
    WalletAuthenticator wallets,
    TradingState trading,
    CancelEndpoints cancels,
    OrderEndpoints orders,
    KeyEndpoints keys,
    HeartbeatEndpoints heartbeats,
    TimeProvider clock)
{
    // The venue's text for an unknown path is not known, except that it contains "not found".
    private static readonly WireResponse UnknownPath = WireResponse.From(SandboxResponse.Error(404, "path not found"));
    private static readonly WireResponse Unauthorized = WireResponse.From(SandboxResponse.Unauthorized);
    private static readonly WireResponse WalletUnauthorized = WireResponse.From(SandboxResponse.WalletUnauthorized);

    /// <summary>Carries out a request, and returns the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fault">The fault that hits it; null for none.</param>
    public WireResponse Route(SandboxRequest request, SandboxFault? fault) => (request.Method, request.Path) switch
    {
        ("GET", "/time") => Json(clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("GET", "/ok") => Json("\"OK\""),
        ("GET", "/auth/ban-status/closed-only") => Signed(
            request, _ => Json($$"""{"closed_only":{{(trading.ClosedOnly ? "true" : "false")}}}""")),
        ("POST", VenuePath.ApiKey) => SignedByWallet(request, keys.Create),
        ("GET", VenuePath.DeriveApiKey) => SignedByWallet(request, keys.Derive),
        ("GET", VenuePath.ApiKeys) => Signed(request, keys.List),
        ("DELETE", VenuePath.ApiKey) => Signed(request, keys.Delete),
        ("DELETE", "/order") => Cancel(request, fault, cancels.CancelOrder),
        ("DELETE", "/orders") => Cancel(request, fault, cancels.CancelOrders),
        ("DELETE", "/cancel-all") => Cancel(request, fault, cancels.CancelAll),
        ("DELETE", "/cancel-market-orders") => Cancel(request, fault, cancels.CancelMarketOrders),
        ("POST", VenuePath.Heartbeats) => Signed(request, account => heartbeats.Beat(account, request, fault)),
        ("POST", "/heartbeats") => Signed(request, heartbeats.BeatWithoutId),
        ("GET", VenuePath.OrdersByPage) => Signed(request, account => orders.GetOrders(account, request, fault)),
        ("GET", var path) when path.StartsWith(VenuePath.OrderById, StringComparison.Ordinal)
            => Signed(request, account => orders.GetOrder(account, request, fault)),
        _ => UnknownPath,
    };

    private static WireResponse Json(string json) => WireResponse.Json(Encoding.UTF8.GetBytes(json));

    private WireResponse Signed(SandboxRequest request, Func<SandboxAccount, WireResponse> endpoint)
        => authenticator.Authenticate(request) is { } account ? endpoint(account) : Unauthorized;

    private WireResponse SignedByWallet(SandboxRequest request, Func<WalletKey, WireResponse> endpoint)
        => wallets.Authenticate(request) is { } key ? endpoint(key) : WalletUnauthorized;

    private WireResponse Cancel(
        SandboxRequest request, SandboxFault? fault, Func<SandboxAccount, SandboxRequest, SandboxFault?, WireResponse> endpoint)
        => Signed(request, account =>
        {
            if (trading.Refusal() is { } refusal)
            {
                return WireResponse.From(refusal);
            }

            try
            {
                return endpoint(account, request, fault);
            }
            catch (InvalidPayloadException exception)
            {
                return WireResponse.From(SandboxResponse.Error(400, exception.Message));
            }
        });
}
