using System.Net.Sockets;
using Clob.Sandbox.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Delivers what a fault leaves of an answer.</summary>
internal sealed class FaultyDelivery(IFeatureCollection context, SandboxFault fault, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Sends the fault's own answer, or else this one, which is null where the fault replaces it.</summary>
    public async ValueTask SendAsync(Answer? venues)
    {
        var answer = fault.Answer is { } own ? Answer.Of(own) : venues;
        var drip = new DripWriter(fault.Drip, clock);
        var lifetime = context.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(lifetime.RequestAborted, stopping);
        try
        {
            if (fault.IsSound)
            {
                await AnswerWriter.DripAsync(context, answer!, drip, over.Token).ConfigureAwait(false);
                return;
            }

            await BrokenAnswerWriter.WriteAsync(context, answer, fault, drip, over.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The client has gone, or the sandbox ends: there is nobody to tell.
        }

        lifetime.Abort();
    }
}
