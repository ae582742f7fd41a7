using Clob;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Samples;

/// <summary>Cancels all open orders of both API keys when the application stops.</summary>
public sealed partial class CancelOnStop(
    [FromKeyedServices(CancelOnStop.Alice)] IOrderCanceler alice,
    [FromKeyedServices(CancelOnStop.Bob)] IOrderCanceler bob,
    ILogger<CancelOnStop> logger) : IHostedService
{
    public const string Alice = "alice";
    public const string Bob = "bob";

    /// <summary>Opens the connections, so that the cancels do not wait for them.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
        => Task.WhenAll(alice.WarmUpAsync(cancellationToken), bob.WarmUpAsync(cancellationToken));

    /// <summary>Cancels. The host cancels the token where stopping takes longer than <c>HostOptions.ShutdownTimeout</c>.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
        => Task.WhenAll(CancelAllAsync(Alice, alice, cancellationToken), CancelAllAsync(Bob, bob, cancellationToken));

    private async Task CancelAllAsync(string account, IOrderCanceler canceler, CancellationToken cancellationToken)
    {
        CancelReport report;
        try
        {
            report = await canceler.CancelAllAsync(cancellationToken);
        }
        catch (CancelInterruptedException exception)
        {
            report = exception.Report;
        }

        Stopped(report.IsSuccess ? LogLevel.Information : LogLevel.Critical, account, report);
    }

    [LoggerMessage(Message = "{Account}: {Report}")]
    private partial void Stopped(LogLevel level, string account, CancelReport report);
}
