namespace Clob;

public sealed partial class ClobClient
{
    private const int ClockMeasurements = 4;

    /// <summary>
    /// Opens the connection and readies the key, so that the first cancel pays for neither, and measures how far the venue's clock
    /// is from the client's. It changes nothing, here or there: see <see cref="AdjustableClock"/> for a clock that is wrong.
    /// </summary>
    /// <remarks>
    /// It asks for the time five times, one after another: the first answer pays for the connection, and of the others the
    /// quickest tells the most.
    /// </remarks>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The offset of the venue's clock.</returns>
    /// <exception cref="ClobApiException">The venue answered with something else than its time.</exception>
    /// <exception cref="HttpRequestException">The venue cannot be reached.</exception>
    /// <exception cref="TaskCanceledException">No answer came in time, or the token was canceled.</exception>
    public async Task<ClockOffset> WarmUpAsync(CancellationToken cancellationToken = default)
    {
        await GetServerTimeAsync(cancellationToken).ConfigureAwait(false);

        // The first signature pays for the key. This one goes nowhere.
        _signer?.Sign(unixSeconds: 0, method: "", path: "", body: []);

        var best = await MeasureClockAsync(cancellationToken).ConfigureAwait(false);
        for (var measurement = 1; measurement < ClockMeasurements; measurement++)
        {
            var other = await MeasureClockAsync(cancellationToken).ConfigureAwait(false);
            best = other.RoundTrip < best.RoundTrip ? other : best;
        }

        return best;
    }

    private async Task<ClockOffset> MeasureClockAsync(CancellationToken cancellationToken)
    {
        var sentAt = _timeProvider.GetUtcNow();
        var start = _timeProvider.GetTimestamp();
        var serverSeconds = await GetServerTimeAsync(cancellationToken).ConfigureAwait(false);
        return ClockOffset.Of(serverSeconds, sentAt, _timeProvider.GetElapsedTime(start));
    }
}
