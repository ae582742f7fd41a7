using System.Globalization;
using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>
/// The wait that a response asks for is the least that is waited: our own delay, which doubles, is waited as well, so that no
/// value of the venue uses the attempts up, and none makes a call wait beyond its window.
/// </summary>
public sealed class RequestedWaitTests
{
    private static readonly int[] Statuses = [425, 429, 503];

    private readonly FakeClock _clock = new();

    public static TheoryData<int, string> StatusesAndCalls { get; } = VenueCall.Each(Statuses, VenueCall.All);

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Wait_of_no_time_is_our_own(int status, string name)
        => AssertWaitsAsync(status, name, 0, "Retry-After: 0", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT", Reset(-60), Reset(0));

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Wait_of_some_seconds_is_the_least_that_is_waited(int status, string name)
        => AssertWaitsAsync(status, name, 3, "Retry-After: 3");

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Wait_beyond_the_window_is_not_waited(int status, string name)
        => AssertWaitsAsync(
            status, name, 61, "Retry-After: 61", "Retry-After: 86400", "Retry-After: 2147483647",
            "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT");

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Wait_that_cannot_be_read_is_our_own(int status, string name)
        => AssertWaitsAsync(
            status,
            name,
            0,
            "Retry-After: soon",
            "Retry-After: -1",
            "Retry-After: -2147483648",
            "Retry-After: 0x10",
            "Retry-After: NaN",
            "Retry-After: Infinity",
            "Retry-After: Mon, 99 Foo 2024 00:00:00 GMT",
            "Retry-After: ");

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Wait_in_the_body_is_read_as_one_in_the_header(int status, string name)
        => AssertWaitsAsync(status, name, 4, """{"error":"later","retry_after_seconds":4}""", """{"error":"later","retry_after_seconds":4,"code":503}""");

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Wait_in_the_body_that_is_absurd_is_bounded(int status, string name)
        => AssertBoundedAsync(
            status,
            name,
            """{"error":"later","retry_after_seconds":1e308}""",
            """{"error":"later","retry_after_seconds":-1e308}""",
            """{"error":"later","retry_after_seconds":9223372036854775807}""",
            """{"error":"later","retry_after_seconds":99999999999999999999999999999}""",
            """{"error":"later","retry_after_seconds":"4"}""",
            """{"error":"later","retry_after_seconds":[4]}""",
            """{"error":{"retry_after_seconds":4}}""");

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public Task Reset_that_is_absurd_is_bounded(int status, string name)
        => AssertBoundedAsync(
            status,
            name,
            "Poly-RateLimit-Reset: 253402300799",
            "Poly-RateLimit-Reset: 253402300800",
            "Poly-RateLimit-Reset: 9223372036854775807",
            "Poly-RateLimit-Reset: -9223372036854775808",
            "Poly-RateLimit-Reset: 1720000003000",
            "Poly-RateLimit-Reset: 1e9",
            "Retry-After: 9223372036854775808");

    [Theory]
    [InlineData("Retry-After: 86401")]
    [InlineData("Retry-After: 2147483647")]
    [InlineData("Retry-After: 2147483648")]
    [InlineData("Retry-After: 9223372036854775808")]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("""{"error":"later","retry_after_seconds":2147483647}""")]
    [InlineData("""{"error":"later","retry_after_seconds":1e300}""")]
    public async Task Wait_that_a_caller_is_told_of_is_no_longer_than_a_day(string request)
    {
        foreach (var status in Statuses)
        {
            using var client = Example.RetryingClient(Network(status, request), _clock);

            var exception = await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"])));

            Assert.InRange(exception.RetryAfter ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(1));
        }
    }

    private static string Reset(int seconds)
        => string.Create(CultureInfo.InvariantCulture, $"Poly-RateLimit-Reset: {FakeClock.StartSecond + seconds}");

    private async Task AssertWaitsAsync(int status, string name, double wait, params string[] requests)
    {
        var expected = StatusContract.CourseOf([status], VenueCall.Of(name).Limits, requestedWait: wait);
        foreach (var request in requests)
        {
            var seen = await CallAsync(status, name, request);

            Assert.True(expected == seen.Course, $"{request}: expected {expected}, but there is {seen}");
        }
    }

    private async Task AssertBoundedAsync(int status, string name, params string[] requests)
    {
        foreach (var request in requests)
        {
            var seen = await CallAsync(status, name, request);

            Assert.Equal(CallOutcome.Refused, seen.Course.Outcome);
            Assert.InRange(seen.Course.Attempts, 1, CallLimits.MaxAttempts);
            Assert.InRange(seen.Course.Seconds, 0, VenueCall.Of(name).Limits.Window);

            // Attempts are never closer to each other than our own delay.
            Assert.True(seen.Course.Seconds >= Math.Pow(2, seen.Course.Attempts - 1) - 1, $"{request}: {seen}");
        }
    }

    /// <summary>Makes a call to whose every attempt the venue responds alike.</summary>
    /// <param name="status">The status.</param>
    /// <param name="name">The call.</param>
    /// <param name="request">What asks for the wait: a header, or a body where it begins as one.</param>
    private async Task<CallObservation> CallAsync(int status, string name, string request)
    {
        using var network = Network(status, request);
        using var client = Example.RetryingClient(network, _clock);

        return await CallObservation.OfAsync(_clock, () => network.Requests.Count, () => VenueCall.Of(name).SendAsync(client, default));
    }

    private static RecordingHandler Network(int status, string request)
    {
        var isBody = request.StartsWith('{');
        return new RecordingHandler(_ =>
        {
            var response = Answer.Of(status, isBody ? request : "", "application/json");
            return isBody
                ? response
                : response.With(request.Split(": ")[0], request[(request.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        });
    }
}
