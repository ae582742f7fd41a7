using System.Text.Json;

namespace Clob.Tests.Orders;

public sealed class OpenOrderTests
{
    [Theory]
    [InlineData("LIVE", "LIVE")]
    [InlineData("ORDER_STATUS_LIVE", "LIVE")]
    [InlineData("HALTED", "HALTED")]
    [InlineData("ORDER_STATUS_HALTED", "HALTED")]
    [InlineData("ORDER_STATUS_", "")]
    public void A_status_is_read_without_the_older_prefix(string sent, string status)
        => Assert.Equal(new OrderStatus(status), (Order() with { Status = new OrderStatus(sent) }).GetStatus());

    [Fact]
    public void What_the_venue_does_not_send_is_null()
    {
        var order = Order();

        Assert.Null(order.GetStatus());
        Assert.Null(order.GetOriginalSize());
        Assert.Null(order.GetSizeMatched());
        Assert.Null(order.GetPrice());
        Assert.Null(order.GetCreatedAt());
        Assert.Null(order.GetExpiration());
    }

    [Theory]
    [InlineData("10", "10")]
    [InlineData("2.50", "2.50")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1,000", null)]
    [InlineData("1e3", "1000")]
    [InlineData("2.5E-7", "0.00000025")]
    [InlineData("0.1234567890123456789", "0.1234567890123456789")]
    [InlineData(" 1", null)]
    [InlineData("", null)]
    [InlineData("NaN", null)]
    [InlineData("99999999999999999999999999999999999999", null)]
    public void A_size_or_a_price_is_a_number_where_its_text_is_one(string sent, string? number)
    {
        var order = Order() with { OriginalSize = sent, SizeMatched = sent, Price = sent };
        var expected = number is null ? (decimal?)null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, order.GetOriginalSize());
        Assert.Equal(expected, order.GetSizeMatched());
        Assert.Equal(expected, order.GetPrice());
    }

    [Theory]
    [InlineData("1700000000", 1_700_000_000_000)]
    [InlineData("\"1700000000\"", 1_700_000_000_000)]
    [InlineData("1700000000123", 1_700_000_000_123)]
    [InlineData("\"1700000000123\"", 1_700_000_000_123)]
    [InlineData("1.7e9", 1_700_000_000_000)]
    [InlineData("1700000000.9", 1_700_000_000_000)]
    [InlineData("1e40", null)]
    [InlineData("0", null)]
    [InlineData("-1700000000", null)]
    [InlineData("1.5", null)]
    [InlineData("\"yesterday\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void A_time_of_creation_is_read_in_every_form_that_the_venue_sends(string sent, long? milliseconds)
    {
        using var json = JsonDocument.Parse(sent);
        var expected = milliseconds is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : (DateTimeOffset?)null;

        Assert.Equal(expected, (Order() with { CreatedAt = json.RootElement }).GetCreatedAt());
    }

    [Theory]
    [InlineData("1735689600", 1_735_689_600L)]
    [InlineData("0", null)]
    [InlineData(null, null)]
    public void An_expiration_of_zero_or_null_is_none(string? sent, long? seconds)
        => Assert.Equal(
            seconds is { } time ? DateTimeOffset.FromUnixTimeSeconds(time) : null, (Order() with { Expiration = sent }).GetExpiration());

    private static OpenOrder Order() => new() { Id = "0x1" };
}
