using Clob.Calls;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>How long the venue asks to wait, in each of the ways in which it may ask.</summary>
public sealed class RetryAfterTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task RetryAfter_seconds_are_read_and_told(int status)
    {
        var exception = await FailAsync(Answer.Of(status, "", null).With("Retry-After", "7"));

        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
        Assert.Contains("in 7 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetryAfter_date_is_a_wait_from_now_by_the_clock_of_the_client()
        => Assert.Equal(TimeSpan.FromSeconds(25), (await FailAsync(At(25))).RetryAfter);

    [Fact]
    public async Task RetryAfter_date_that_has_passed_is_no_wait()
        => Assert.Equal(TimeSpan.Zero, (await FailAsync(At(-25))).RetryAfter);

    [Fact]
    public async Task RetryAfter_member_of_the_body_is_read()
        => Assert.Equal(
            TimeSpan.FromSeconds(3),
            (await FailAsync(Answer.Of(429, """{"error":"Too Many Requests","retry_after_seconds":3}""", "application/json"))).RetryAfter);

    [Fact]
    public async Task RetryAfter_header_goes_before_the_body()
        => Assert.Equal(
            TimeSpan.FromSeconds(9),
            (await FailAsync(Answer.Of(429, """{"error":"x","retry_after_seconds":3}""", "application/json").With("Retry-After", "9"))).RetryAfter);

    [Theory]
    [InlineData("soon")]
    [InlineData("-3")]
    [InlineData("99999999999999999999")]
    public async Task RetryAfter_that_cannot_be_read_is_absent(string value)
    {
        var exception = await FailAsync(Answer.Of(429, "", null).With("Retry-After", value));

        Assert.Equal((429, null), (exception.StatusCode, exception.RetryAfter));
    }

    [Fact]
    public async Task RetryAfter_negative_member_of_the_body_is_absent()
        => Assert.Null((await FailAsync(Answer.Of(429, """{"error":"x","retry_after_seconds":-3}""", "application/json"))).RetryAfter);

    [Fact]
    public async Task RetryAfter_that_is_not_given_is_absent()
        => Assert.Null((await FailAsync(Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json"))).RetryAfter);

    [Fact]
    public async Task RetryAfter_date_is_rounded_up_to_whole_seconds()
    {
        _clock.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Equal(TimeSpan.FromSeconds(3), (await FailAsync(At(3))).RetryAfter);
    }

    [Theory]
    [InlineData("100000")]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task RetryAfter_of_more_than_a_day_is_a_day(string value)
        => Assert.Equal(TimeSpan.FromDays(1), (await FailAsync(Answer.Of(429, "", null).With("Retry-After", value))).RetryAfter);

    [Fact]
    public async Task RetryAfter_that_is_given_twice_is_the_longer_one()
        => Assert.Equal(
            TimeSpan.FromSeconds(4),
            (await FailAsync(Answer.Of(429, "", null).With("Retry-After", "4").With("Retry-After", "2"))).RetryAfter);

    [Fact]
    public async Task RetryAfter_under_foreign_culture_is_told_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();

        var exception = await FailAsync(Answer.Of(429, "", null).With("Retry-After", "2.5"));

        Assert.Contains("in 2.5 s", exception.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage At(int seconds)
        => Answer.Of(429, "", null).With("Retry-After", DateTimeOffset.FromUnixTimeSeconds(FakeClock.StartSecond + seconds).ToString("R"));

    private Task<ClobApiException> FailAsync(HttpResponseMessage answer)
        => Assert.ThrowsAsync<ClobApiException>(() => Example.Client(new RecordingHandler(_ => answer), _clock).CancelAllOrdersAsync());
}
