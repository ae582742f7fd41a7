namespace Clob.Calls;

/// <summary>
/// Reads a unix time that the venue sent. It is input, not truth: what is no time of these decades is none, so that nothing which is
/// computed from it can overflow.
/// </summary>
internal static class VenueTime
{
    // The years 2020 to 2099: what is outside of them is broken, or of another unit.
    private const long Earliest = 1_577_836_800;
    private const long Latest = 4_102_444_799;
    private const long Milliseconds = 1_000;

    /// <summary>Returns the time; null where the number is a time neither in seconds nor in milliseconds.</summary>
    /// <param name="number">The number that the venue sent.</param>
    /// <param name="unit">How much one in the number is: a second, or a millisecond.</param>
    public static DateTimeOffset? Read(long number, out TimeSpan unit)
    {
        switch (number)
        {
            case >= Earliest and <= Latest:
                unit = TimeSpan.FromSeconds(1);
                return DateTimeOffset.FromUnixTimeSeconds(number);
            case >= Earliest * Milliseconds and < (Latest + 1) * Milliseconds:
                unit = TimeSpan.FromMilliseconds(1);
                return DateTimeOffset.FromUnixTimeMilliseconds(number);
            default:
                unit = TimeSpan.Zero;
                return null;
        }
    }
}
