using System.Globalization;

namespace Clob.Calls;

/// <summary>Seconds that come from outside.</summary>
internal static class Seconds
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Returns the time that a decimal number of seconds names, at most the longest; null where it is negative or not a number.
    /// </summary>
    public static TimeSpan? Parse(string text, TimeSpan longest)
    {
        var number = text.AsSpan().Trim();
        if (number.IsEmpty
            || !char.IsAsciiDigit(number[0])
            || !double.TryParse(number, Style, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        return seconds >= longest.TotalSeconds ? longest : TimeSpan.FromSeconds(seconds);
    }
}
