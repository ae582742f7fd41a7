using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Secrets;

/// <summary>What the venue says of the rate limit is bounded where it is read.</summary>
public sealed class RateLimitHeaderTests
{
    [Fact]
    public async Task Tier_that_is_a_piece_of_the_passphrase_is_not_shown()
    {
        var network = new RecordingHandler(_ => Answer.Ok("""{"canceled":["0x1"],"not_canceled":{}}""").With("Poly-RateLimit-Tier", Example.Passphrase[..32]));
        using var client = Example.RetryingClient(network, new FakeClock());

        var report = await new OrderCanceler(client).CancelAsync(["0x1"]);

        Assert.DoesNotContain(Example.Passphrase[..32], report.RateLimit?.Tier ?? "", StringComparison.Ordinal);
        Assert.Equal(["0x1"], report.Canceled);
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("-7", -7L)]
    [InlineData("+7", 7L)]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("1000000", 1_000_000L)]
    [InlineData("1000001", 1_000_000L)]
    [InlineData("-350000000", -1_000_000L)]
    [InlineData("9223372036854775807", 1_000_000L)]
    [InlineData("-9223372036854775808", -1_000_000L)]
    [InlineData("99999999999999999999999999999999999999", 1_000_000L)]
    [InlineData("-99999999999999999999999999999999999999", -1_000_000L)]
    [InlineData("1.5", null)]
    [InlineData("1e9", null)]
    [InlineData("--7", null)]
    [InlineData("-", null)]
    [InlineData("7, 8", null)]
    [InlineData("٧", null)]
    [InlineData("many", null)]
    public void Remaining_is_bounded(string value, long? expected)
        => Assert.Equal(expected, RateLimitHeaders.Read(Answer.Ok().With("Poly-RateLimit-Remaining", value))?.Remaining);

    [Theory]
    [InlineData("1720000009", 1720000009000L)]
    [InlineData("1720000009500", 1720000009500L)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("60", null)]
    [InlineData("1577836799", null)]
    [InlineData("4102444800", null)]
    [InlineData("253402300800", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("-9223372036854775808", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("soon", null)]
    public void Reset_is_a_time_of_these_decades_or_none(string value, long? expectedMilliseconds)
        => Assert.Equal(
            expectedMilliseconds,
            RateLimitHeaders.Read(Answer.Ok().With("Poly-RateLimit-Reset", value))?.ResetAt?.ToUnixTimeMilliseconds());

    [Theory]
    [InlineData("Standard", "Standard")]
    [InlineData(" gold ", "gold")]
    [InlineData("Market Maker_2+", "Market Maker_2+")]
    [InlineData("a\u001B[2J", null)]
    [InlineData(Example.Passphrase, null)]
    [InlineData("", null)]
    public void Tier_is_a_word_or_none(string value, string? expected)
        => Assert.Equal(expected, RateLimitHeaders.Read(Answer.Ok().With("Poly-RateLimit-Tier", value))?.Tier);
}
