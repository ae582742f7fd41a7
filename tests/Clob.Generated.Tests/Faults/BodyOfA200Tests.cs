using System.Text;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>A 200 is a success only where its body can be read as one; of any other it is unknown what was carried out.</summary>
public sealed class BodyOfA200Tests
{
    private readonly FakeClock _clock = new();

    public static TheoryData<string, string> Unreadable { get; } = VenueCall.Each(
        [
            "",
            " \r\n\t",
            "not json",
            "null",
            "\"ok\"",
            "[]",
            "{",
            "<!DOCTYPE html><html><body>canceled</body></html>",
            """{"error":"none"}""",
            """{"errorMsg":"none","code":1}""",
            """{"error":{"error":"none"}}""",
            """{"type":"about:blank","title":"Forbidden","status":403,"detail":"no"}""",
            "\u0000\u0001\u0002",
            "\ufffe",
        ],
        VenueCall.All);

    public static TheoryData<string, string> UnreadableCancels { get; } = VenueCall.Each(
        [
            """{"canceled":["0xall"],"not_canceled":{}""",
            """{"canceled":["0xall"],"not_canceled":{}} trailing""",
            """{"canceled":["0xall"],"not_canceled":{}}{"canceled":[],"not_canceled":{}}""",
            """{"canceled":"0xall","not_canceled":{}}""",
            """{"canceled":[1],"not_canceled":{}}""",
            """{"canceled":[["0xall"]],"not_canceled":{}}""",
            """{"canceled":{"0xall":true},"not_canceled":{}}""",
            """{"canceled":["0xall"],"not_canceled":["0xother"]}""",
            """{"canceled":["0xall"],"not_canceled":{"0xother":7}}""",
            """{"canceled":["0xall"],"not_canceled":{"0xother":{"reason":"x"}}}""",
            """{"canceled":["0xall"],"canceled":[],"not_canceled":{}}""",
            """{"canceled":[],"not_canceled":{},"canceled":["0xall"]}""",
            """{"canceled":[],"not_canceled":{},"not_canceled":{"0xall":"Order not found"}}""",
            """{"canceled":[],"not_canceled":{"0xall":"Order already canceled","0xall":"Order already matched"}}""",
            """{"canceled":["\ud800"],"not_canceled":{}}""",
            """{"error":"trading halted","canceled":[],"not_canceled":{}}""",
            """{"canceled":null,"not_canceled":null,"code":"halted"}""",
        ],
        VenueCall.All.Where(call => call.GoodBody.Contains("canceled", StringComparison.Ordinal)));

    public static TheoryData<string, string> ErrorsBesideNothing { get; } = VenueCall.Each(
        [
            """{"error":"trading halted","canceled":[],"not_canceled":{}}""",
            """{"error":"trading halted","canceled":null,"not_canceled":null}""",
            """{"canceled":[],"not_canceled":{},"error":"trading halted","code":"halted"}""",
            """{"canceled":null,"error":"trading halted"}""",
            """{"not_canceled":{},"error":{"message":"trading halted"}}""",
        ],
        VenueCall.All.Where(call => call.CancelAsync is not null));

    [Theory]
    [MemberData(nameof(Unreadable))]
    public Task Body_that_is_no_success_leaves_the_outcome_unknown(string body, string name) => AssertUnknownAsync(body, name);

    [Theory]
    [MemberData(nameof(UnreadableCancels))]
    public Task Body_of_a_cancel_that_is_ambiguous_or_broken_leaves_the_outcome_unknown(string body, string name)
        => AssertUnknownAsync(body, name);

    [Theory]
    [InlineData("\"1720000000\"")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999")]
    [InlineData("{}")]
    [InlineData("true")]
    public Task Time_that_is_no_whole_number_is_no_time(string body) => AssertUnknownAsync(body, "time");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"closed_only":null}""")]
    [InlineData("""{"closed_only":"yes"}""")]
    [InlineData("""{"closed_only":1}""")]
    [InlineData("true")]
    public Task Closed_only_that_is_neither_true_nor_false_is_unknown(string body) => AssertUnknownAsync(body, "closed-only");

    [Theory]
    [MemberData(nameof(ErrorsBesideNothing))]
    public async Task Error_beside_nothing_is_no_success_of_a_cancel_that_names_no_ids(string body, string name)
    {
        var network = new RecordingHandler(_ => Answer.Ok(body));
        using var client = Example.RetryingClient(network, _clock);

        var report = await _clock.PassWaitsAsync(VenueCall.Of(name).CancelAsync!(new OrderCanceler(client, null, _clock), default));

        Assert.Equal((ClobOutcomeKind.Unknown, 200), (report.RequestFailure?.Kind, report.RequestFailure?.StatusCode));
        Assert.False(report.IsSuccess);
        Assert.Empty(report.Canceled);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Body_that_is_no_UTF_8_leaves_the_outcome_unknown_wherever_the_bytes_are()
    {
        var good = Encoding.UTF8.GetBytes("""{"canceled":["0xall"],"other":"text","not_canceled":{"0xall":"Order already matched"}}""");
        for (var at = 0; at <= good.Length; at++)
        {
            byte[] body = [.. good[..at], 0xff, .. good[at..]];
            using var network = new RecordingHandler(_ => Answer.Of(200, body, "application/json"));
            using var client = Example.RetryingClient(network, _clock);

            var report = await _clock.PassWaitsAsync(new OrderCanceler(client, null, _clock).CancelAsync(["0xall"]));

            Assert.Equal(["0xall"], report.Uncertain.Keys);
        }
    }

    [Fact]
    public async Task Good_body_is_a_success_of_each_call()
    {
        foreach (var call in VenueCall.All)
        {
            var network = new RecordingHandler(_ => Answer.Ok(call.GoodBody));
            using var client = Example.RetryingClient(network, _clock);

            var seen = await CallObservation.OfAsync(_clock, () => network.Requests.Count, () => call.SendAsync(client, default));

            Assert.Equal(new CallCourse(CallOutcome.Answered, 1, 0), seen.Course);
        }
    }

    private async Task AssertUnknownAsync(string body, string name)
    {
        var call = VenueCall.Of(name);
        var network = new RecordingHandler(_ => Answer.Ok(body));
        using var client = Example.RetryingClient(network, _clock);

        var seen = await CallObservation.OfAsync(_clock, () => network.Requests.Count, () => call.SendAsync(client, default));

        Assert.Equal((new CallCourse(CallOutcome.Uncertain, 1, 0), 200), (seen.Course, seen.Status));
        if (call.CancelAsync is not null)
        {
            var report = await _clock.PassWaitsAsync(call.CancelAsync(new OrderCanceler(client, null, _clock), default));

            Assert.Equal((ClobOutcomeKind.Unknown, 200), (report.RequestFailure?.Kind, report.RequestFailure?.StatusCode));
            Assert.False(report.IsSuccess);
            Assert.Empty(report.Canceled);
        }
    }
}
