using Clob.Calls;

namespace Clob;

/// <summary>How far the venue's clock is ahead of the client's, as one measurement shows it.</summary>
/// <remarks>
/// It is computed from <c>GET /time</c>, which gives whole seconds, and the time that its response took. Milliseconds are recognized.
/// </remarks>
/// <param name="Offset">What to add to the client's time to get the venue's; negative where the client's clock is ahead.</param>
/// <param name="Uncertainty">How far the offset may be off, in either direction.</param>
/// <param name="RoundTrip">How long the response took, on a connection that was open.</param>
public readonly record struct ClockOffset(TimeSpan Offset, TimeSpan Uncertainty, TimeSpan RoundTrip)
{
    /// <summary>Gets whether the two clocks certainly differ. How much the venue tolerates is not documented.</summary>
    public bool IsSignificant => Offset > Uncertainty || Offset < new TimeSpan(-Uncertainty.Ticks);

    /// <summary>Works a measurement out; null where the response is no time.</summary>
    /// <param name="serverTime">The venue's response, in unix seconds or milliseconds: the time was this or up to one more.</param>
    /// <param name="sentAt">The client's time when it asked.</param>
    /// <param name="elapsed">How long the response took, by the client's clock.</param>
    internal static ClockOffset? Of(long serverTime, DateTimeOffset sentAt, TimeSpan elapsed)
    {
        if (VenueTime.Read(serverTime, out var unit) is not { } venueTime)
        {
            return null;
        }

        // A clock that steps back took no time.
        var roundTrip = elapsed > TimeSpan.Zero ? elapsed : TimeSpan.Zero;
        var uncertainty = (unit / 2) + (roundTrip / 2);
        return new ClockOffset(venueTime - sentAt + (unit / 2) - (roundTrip / 2), uncertainty, roundTrip);
    }
}
