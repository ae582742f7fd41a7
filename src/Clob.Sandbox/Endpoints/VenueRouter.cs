using System.Globalization;
using Clob.Sandbox.Authentication;

namespace Clob.Sandbox.Endpoints;

/// <summary>Finds the endpoint by the path exactly as it came: no decoding, no prefix, no trailing slash.</summary>
internal sealed class VenueRouter(SandboxVenue venue)
{
    // The venue's text for an unknown path is not known; that it holds "not found" is.
    private static readonly SandboxResponse s_unknownPath = SandboxResponse.Error(404, "path not found");

    private readonly L2Authenticator _authenticator = new(venue);
    private readonly CancelEndpoints _cancels = new(venue.Orders);

    public SandboxResponse Answer(SandboxRequest request)
    {
        venue.Record(request);
        return venue.TakeFailure() ?? Route(request);
    }

    private SandboxResponse Route(SandboxRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/time") => SandboxResponse.Ok(venue.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("GET", "/ok") => SandboxResponse.Ok("\"OK\""),
        ("DELETE", "/order") => Signed(request, _cancels.CancelOrder),
        ("DELETE", "/orders") => Signed(request, _cancels.CancelOrders),
        ("DELETE", "/cancel-all") => Signed(request, _cancels.CancelAll),
        ("DELETE", "/cancel-market-orders") => Signed(request, _cancels.CancelMarketOrders),
        _ => s_unknownPath,
    };

    private SandboxResponse Signed(SandboxRequest request, Func<string, SandboxRequest, SandboxResponse> endpoint)
    {
        if (_authenticator.Authenticate(request) is not { } account)
        {
            return SandboxResponse.Unauthorized;
        }

        return venue.TradingEnabled ? endpoint(account.ApiKey, request) : SandboxResponse.TradingDisabled;
    }
}
