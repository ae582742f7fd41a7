using Clob.Clock;

namespace Clob;

public sealed partial class ClobClient
{
    /// <summary>
    /// Opens the connection and prepares the signing key, so that the first cancel is not delayed by either, and measures how far the
    /// venue's clock is from the client's. It changes nothing, here or there: see <see cref="AdjustableClock"/> for a clock that is wrong.
    /// </summary>
    /// <remarks>
    /// It asks for the time five times, one after another: the first response pays for the connection, and of the others the
    /// quickest tells the most.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The offset of the venue's clock.</returns>
    /// <exception cref="ClobApiException">The response is not a unix time between 2020 and 2099.</exception>
    /// <exception cref="HttpRequestException">The venue cannot be reached.</exception>
    /// <exception cref="TaskCanceledException">No response came in time, or the token was canceled.</exception>
    public Task<ClockOffset> WarmUpAsync(CancellationToken cancellationToken = default)
        => ClockMeasurement.RunAsync(this, _timeProvider, _authenticators.WarmUp, cancellationToken);
}
