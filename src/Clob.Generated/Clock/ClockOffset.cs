namespace Clob;

/// <summary>How far the venue's clock is ahead of the client's, as one measurement shows it.</summary>
/// <remarks>Source: <c>GET /time</c>, which gives whole seconds, and the time that its answer took.</remarks>
/// <param name="Offset">What to add to the client's time to get the venue's; negative where the client's clock is ahead.</param>
/// <param name="Uncertainty">How far the offset may be off, in either direction.</param>
/// <param name="RoundTrip">How long the answer took, on a connection that was open.</param>
public readonly record struct ClockOffset(TimeSpan Offset, TimeSpan Uncertainty, TimeSpan RoundTrip)
{
    /// <summary>Whether the two clocks certainly differ. How much the venue tolerates is not documented.</summary>
    public bool IsCertain => Offset.Duration() > Uncertainty;

    /// <summary>Works a measurement out.</summary>
    /// <param name="serverSeconds">The venue's answer, unix seconds: the time was this or up to a second more.</param>
    /// <param name="sentAt">The client's time when it asked.</param>
    /// <param name="roundTrip">How long the answer took.</param>
    internal static ClockOffset Of(long serverSeconds, DateTimeOffset sentAt, TimeSpan roundTrip)
    {
        var halfASecond = TimeSpan.FromSeconds(0.5);
        var venueTime = DateTimeOffset.FromUnixTimeSeconds(serverSeconds) + halfASecond;
        return new ClockOffset(venueTime - (sentAt + (roundTrip / 2)), halfASecond + (roundTrip / 2), roundTrip);
    }
}
