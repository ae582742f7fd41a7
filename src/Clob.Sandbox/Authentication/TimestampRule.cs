using System.Globalization;

namespace Clob.Sandbox.Authentication;

/// <summary>Which timestamps a signature may have.</summary>
/// <param name="clock">The venue's clock.</param>
/// <param name="maxClockSkew">How far a timestamp may be from the clock, in either direction; null for any distance.</param>
internal sealed class TimestampRule(TimeProvider clock, TimeSpan? maxClockSkew)
{
    public bool Accepts(string timestamp)
    {
        if (timestamp.Length == 0 || !timestamp.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (maxClockSkew is not { } skew)
        {
            return true;
        }

        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs((decimal)seconds - clock.GetUtcNow().ToUnixTimeSeconds()) <= (decimal)skew.TotalSeconds;
    }
}
