using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A canceler on a venue that stands in memory, by a clock that stands still.</summary>
public abstract class CancelerTest
{
    internal FakeClock Clock { get; } = new();

    internal OrderCanceler Canceler(
        Venue venue, Action<OrderCancelerOptions>? configure = null, Action<ClobClientOptions>? configureClient = null)
    {
        var options = new OrderCancelerOptions();
        configure?.Invoke(options);
        return new OrderCanceler(Example.RetryingClient(venue.Network, Clock, configureClient), options, Clock);
    }

    /// <summary>Cancels, and passes the waits.</summary>
    internal Task<CancelReport> CancelAsync(Venue venue, IEnumerable<string> orderIds, Action<OrderCancelerOptions>? configure = null)
        => Clock.PassWaitsAsync(Canceler(venue, configure).CancelAsync(orderIds));
}
