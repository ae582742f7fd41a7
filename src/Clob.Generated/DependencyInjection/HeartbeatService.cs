using Clob.Secrets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Clob.DependencyInjection;

/// <summary>
/// Starts heartbeats before any other hosted service, so that no order is placed without them, and ends them after all others: it cancels
/// all orders and verifies, within the time that the host has for its shutdown.
/// </summary>
/// <param name="heartbeat">The heartbeats.</param>
/// <param name="logger">Where to.</param>
/// <param name="accountName">The name of the account; null for the one without a name.</param>
internal sealed partial class HeartbeatService(
    OrderHeartbeat heartbeat, ILogger<OrderHeartbeat> logger, string? accountName) : IHostedLifecycleService
{
    private readonly string _account = accountName ?? "the account";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        heartbeat.StatusChanged += Log;
        await heartbeat.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await heartbeat.StopAsync(cancellationToken: cancellationToken).ConfigureAwait(false) is { IsVerified: false } report)
            {
                NotProven(_account, report);
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            OutOfTime(_account, exception);
        }
        finally
        {
            heartbeat.StatusChanged -= Log;
        }
    }

    private void Log(object? sender, HeartbeatStatus status)
    {
        var level = status.State switch
        {
            HeartbeatState.Lost => LogLevel.Critical,
            HeartbeatState.Late => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        if (logger.IsEnabled(level))
        {
            Changed(level, _account, status.State, status.Reason, status.State == HeartbeatState.Healthy ? null : Clean(status.Failure));
        }
    }

    private static string? Clean(Exception? failure) => failure is null ? null : PrintableText.Escape(ExceptionText.CausesOf(failure));

    [LoggerMessage(EventId = 10, Message = "Heartbeats of {Account} are {State} ({Reason}) {Failure}")]
    private partial void Changed(LogLevel level, string account, HeartbeatState state, HeartbeatReason reason, string? failure);

    [LoggerMessage(
        EventId = 11,
        Level = LogLevel.Critical,
        Message = "It is not proven that no order of {Account} is open. "
            + "The venue may cancel what is open 10 to 15 s after the last heartbeat, unless another sender goes on: {Report}")]
    private partial void NotProven(string account, VerificationReport report);

    [LoggerMessage(
        EventId = 12,
        Level = LogLevel.Critical,
        Message = "The host has no more time, and it is not proven that no order of {Account} is open. "
            + "The venue may cancel what is open 10 to 15 s after the last heartbeat, unless another sender goes on")]
    private partial void OutOfTime(string account, Exception exception);
}
