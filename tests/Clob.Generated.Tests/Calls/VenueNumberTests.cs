using System.Globalization;
using Clob.Calls;

namespace Clob.Tests.Calls;

/// <summary>Numbers that the venue sends are input: what cannot be meant is none, or the bound.</summary>
public sealed class VenueNumberTests
{
    [Theory]
    [InlineData(1_577_836_799, null, 0)]
    [InlineData(1_577_836_800, "2020-01-01T00:00:00.000", 1000)]
    [InlineData(4_102_444_799, "2099-12-31T23:59:59.000", 1000)]
    [InlineData(4_102_444_800, null, 0)]
    [InlineData(1_577_836_799_999, null, 0)]
    [InlineData(1_577_836_800_000, "2020-01-01T00:00:00.000", 1)]
    [InlineData(4_102_444_799_999, "2099-12-31T23:59:59.999", 1)]
    [InlineData(4_102_444_800_000, null, 0)]
    [InlineData(0, null, 0)]
    [InlineData(long.MinValue, null, 0)]
    [InlineData(long.MaxValue, null, 0)]
    public void Time_is_one_of_these_decades_in_seconds_or_milliseconds(long number, string? time, int milliseconds)
    {
        Assert.Equal(time, VenueTime.Read(number, out var unit)?.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture));
        Assert.Equal(milliseconds, unit.TotalMilliseconds);
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("1.5", 1.5)]
    [InlineData(" 2 ", 2.0)]
    [InlineData("1e1", 10.0)]
    [InlineData("59.999", 59.999)]
    [InlineData("60", 60.0)]
    [InlineData("61", 60.0)]
    [InlineData("1e300", 60.0)]
    [InlineData("1e999", 60.0)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData(".5", null)]
    [InlineData("NaN", null)]
    [InlineData("1,5", null)]
    [InlineData("1 s", null)]
    [InlineData("0x10", null)]
    public void Seconds_are_a_decimal_number_up_to_the_longest(string text, double? expected)
        => Assert.Equal(expected, Seconds.Parse(text, TimeSpan.FromMinutes(1))?.TotalSeconds);

    [Fact]
    public void Warning_is_read_and_nothing_is_made_up()
    {
        Assert.True(Read(("Poly-RateLimit-Warning", "TRUE"))?.IsWarning);
        Assert.False(Read(("Poly-RateLimit-Warning", "yes"))?.IsWarning);
        Assert.Null(Read());
        Assert.Null(Read(("Poly-RateLimit-Remaining", "none"), ("Poly-RateLimit-Tier", "!")));
    }

    private static RateLimitStatus? Read(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return RateLimitHeaders.Read(response);
    }
}
