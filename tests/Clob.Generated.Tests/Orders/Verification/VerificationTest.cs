using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>A canceler on a venue in memory, by a clock whose waits are passed.</summary>
public abstract class VerificationTest
{
    internal FakeClock Clock { get; } = new();

    internal OrderCanceler Canceler(TradedVenue venue, Action<ClobClientOptions>? configure = null)
        => new(Example.RetryingClient(venue, Clock, configure ?? (options => options.Retry.MaxAttempts = 1)), options: null, Clock);

    internal Task<T> PassAsync<T>(Task<T> work) => Clock.PassWaitsAsync(work);

    /// <summary>The state of each order of a report, by its id.</summary>
    internal static Dictionary<string, VerifiedOrderState> StatesOf(VerificationReport report)
        => report.Orders.ToDictionary(pair => pair.Key, pair => pair.Value.State);
}
