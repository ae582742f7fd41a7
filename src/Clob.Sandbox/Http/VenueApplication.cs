using Clob.Sandbox.Endpoints;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Faults;
using Clob.Sandbox.Orders;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Clob.Sandbox.Http;

/// <summary>Passes each request from the server to the venue, and the response back, with the faults that hit it.</summary>
/// <param name="router">The venue.</param>
/// <param name="faultEndpoint">The endpoint that only the sandbox has.</param>
/// <param name="faults">The faults that can hit.</param>
/// <param name="requests">Records requests.</param>
/// <param name="counter">Counts requests.</param>
/// <param name="clock">The clock of delays.</param>
/// <param name="stopping">Canceled when the sandbox stops, which ends every wait.</param>
internal sealed class VenueApplication(
    VenueRouter router,
    FaultEndpoint faultEndpoint,
    FaultList faults,
    RequestLog requests,
    RequestCounter counter,
    TimeProvider clock,
    CancellationToken stopping) : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        try
        {
            await ProcessAsync(context, RequestReader.ReadHead(context)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Otherwise the server would send a 500.
            context.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
        }
    }

    private async Task ProcessAsync(IFeatureCollection context, SandboxRequest head)
    {
        if (FaultEndpoint.Serves(head))
        {
            var request = await RequestReader.ReadBodyAsync(context, head, stopping).ConfigureAwait(false);
            var from = context.GetRequiredFeature<IHttpConnectionFeature>().RemoteIpAddress;
            await ResponseWriter.WriteAsync(context, faultEndpoint.Handle(request, from)).ConfigureAwait(false);
        }
        else if (faults.Hit(head.Path) is { } fault)
        {
            await ProcessFaultyAsync(context, head, fault).ConfigureAwait(false);
        }
        else
        {
            var request = await ReadAsync(context, head).ConfigureAwait(false);
            await ResponseWriter.WriteAsync(context, Route(request, null)).ConfigureAwait(false);
        }
    }

    private async Task ProcessFaultyAsync(IFeatureCollection context, SandboxRequest head, SandboxFault fault)
    {
        var delivery = new FaultyDelivery(context, fault, clock, stopping);
        await DelayAsync(fault, SandboxFaultMoment.Unread).ConfigureAwait(false);
        if (fault is { Moment: SandboxFaultMoment.Unread, Replaces: true })
        {
            requests.Add(head);
            counter.Count();
            await delivery.SendAsync(null).ConfigureAwait(false);
            return;
        }

        var request = await ReadAsync(context, head).ConfigureAwait(false);
        await DelayAsync(fault, SandboxFaultMoment.Before).ConfigureAwait(false);
        if (fault is { Moment: SandboxFaultMoment.Before, Replaces: true })
        {
            counter.Count();
            await delivery.SendAsync(null).ConfigureAwait(false);
            return;
        }

        var response = Route(request, fault);
        await DelayAsync(fault, SandboxFaultMoment.After).ConfigureAwait(false);
        await delivery.SendAsync(response).ConfigureAwait(false);
    }

    private WireResponse Route(SandboxRequest request, SandboxFault? fault)
    {
        var response = router.Route(request, fault);
        counter.Count();
        return response;
    }

    private async ValueTask<SandboxRequest> ReadAsync(IFeatureCollection context, SandboxRequest head)
    {
        var request = await RequestReader.ReadBodyAsync(context, head, stopping).ConfigureAwait(false);
        requests.Add(request);
        return request;
    }

    private async ValueTask DelayAsync(SandboxFault fault, SandboxFaultMoment moment)
    {
        if (fault.Moment == moment && fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, clock, stopping).ConfigureAwait(false);
        }
    }
}
