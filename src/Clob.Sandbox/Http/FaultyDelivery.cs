using System.Net.Sockets;
using Clob.Sandbox.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Sends a response in the way that a fault asks for.</summary>
internal sealed class FaultyDelivery(IFeatureCollection context, SandboxFault fault, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Sends the fault's response, or else the venue's, which is null where the fault replaces it.</summary>
    public async ValueTask SendAsync(WireResponse? venueResponse)
    {
        var response = fault.Response is { } own ? WireResponse.From(own) : venueResponse;
        var drip = new DripWriter(fault.Drip, clock);
        var lifetime = context.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(lifetime.RequestAborted, stopping);
        try
        {
            if (fault.IsSound)
            {
                await ResponseWriter.DripAsync(context, response!, drip, over.Token).ConfigureAwait(false);
                return;
            }

            await BrokenResponseWriter.WriteAsync(context, response, fault, drip, over.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The client has disconnected, or the sandbox stops: no one receives an error.
        }

        lifetime.Abort();
    }
}
