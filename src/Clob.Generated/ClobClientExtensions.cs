using Clob.Calls;
using Clob.Clock;

namespace Clob;

/// <summary>What every <see cref="IClobClient"/> can do beside the operations of the venue.</summary>
public static class ClobClientExtensions
{
    /// <summary>
    /// Opens the connection, so that the first cancel does not wait for it, and measures how far the venue's clock is from the
    /// client's. The same as <see cref="ClobClient.WarmUpAsync"/>, for a client that is known by its interface, as dependency injection
    /// gives it.
    /// </summary>
    /// <param name="client">The client. One that is not a <see cref="ClobClient"/> is measured by the system's clock.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The offset of the venue's clock.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="ClobApiException">The venue responded with something else than its time.</exception>
    /// <exception cref="HttpRequestException">The venue cannot be reached.</exception>
    /// <exception cref="TaskCanceledException">No response came in time, or the token was canceled.</exception>
    public static Task<ClockOffset> WarmUpAsync(this IClobClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client is ClobClient own
            ? own.WarmUpAsync(cancellationToken)
            : ClockMeasurement.RunAsync(client, TimeProvider.System, afterConnecting: null, cancellationToken);
    }

    /// <summary>
    /// Asks for the venue's clock, as <see cref="IClobClient.GetServerTimeAsync"/> does, and returns it as a date and time.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The venue's time, in whole seconds (<c>GET /time</c>); milliseconds are recognized.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="ClobApiException">The venue responded with something else than a time of the years 2020 to 2099.</exception>
    /// <exception cref="HttpRequestException">No response came: no connection, or it broke.</exception>
    /// <exception cref="TaskCanceledException">No response came in time, or the token was canceled.</exception>
    public static async Task<DateTimeOffset> GetServerDateTimeAsync(this IClobClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var number = await client.GetServerTimeAsync(cancellationToken).ConfigureAwait(false);
        return VenueTime.Read(number, out _) ?? throw ServerTime.NotATime(number);
    }
}
