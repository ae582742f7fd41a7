namespace Clob.Clock;

/// <summary>Measures how far the venue's clock is from the client's.</summary>
internal static class ClockMeasurement
{
    private const int Measurements = 4;

    /// <summary>
    /// Asks for the time five times: the first response pays for the connection, and of the others the quickest tells the most.
    /// </summary>
    /// <param name="client">Asks.</param>
    /// <param name="timeProvider">The client's clock.</param>
    /// <param name="afterConnecting">Done once the connection is open.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ClockOffset> RunAsync(
        IClobClient client, TimeProvider timeProvider, Action? afterConnecting, CancellationToken cancellationToken)
    {
        await client.GetServerTimeAsync(cancellationToken).ConfigureAwait(false);
        afterConnecting?.Invoke();

        var best = await MeasureAsync(client, timeProvider, cancellationToken).ConfigureAwait(false);
        for (var measurement = 1; measurement < Measurements; measurement++)
        {
            var other = await MeasureAsync(client, timeProvider, cancellationToken).ConfigureAwait(false);
            best = other.Uncertainty < best.Uncertainty ? other : best;
        }

        return best;
    }

    private static async Task<ClockOffset> MeasureAsync(IClobClient client, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var sentAt = timeProvider.GetUtcNow();
        var start = timeProvider.GetTimestamp();
        var serverTime = await client.GetServerTimeAsync(cancellationToken).ConfigureAwait(false);
        return ClockOffset.Of(serverTime, sentAt, timeProvider.GetElapsedTime(start)) ?? throw ServerTime.NotATime(serverTime);
    }
}
