using System.Globalization;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>Notable statuses on every call, over connections, by either way in, with and without retries.</summary>
public sealed class StatusOnTheWireTests : IAsyncDisposable
{
    private const string ErrorBody = """{"error":"canceled"}""";

    private static readonly string[] Ways = [WayIn.Create, WayIn.AddClobClient];

    private readonly FakeClock _clock = new();
    private readonly List<string> _wrong = [];
    private readonly Queue<Fault> _next = new();
    private readonly FaultyServer _server;
    private Fault _always = Fault.None;

    public StatusOnTheWireTests() => _server = new FaultyServer(
        _clock,
        [],
        then: new Fault("the fault of the moment", false, exchange => (_next.TryDequeue(out var next) ? next : _always).AnswerAsync(exchange)));

    public static TheoryData<string, string> WaysAndCalls { get; } = VenueCall.Each(Ways, VenueCall.All);

    public static TheoryData<string, string> WaysAndScopes { get; } = VenueCall.Each(
        Ways, VenueCall.All.Where(call => call.CancelAsync is not null));

    private int Sent => _server.Attempts;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(WaysAndCalls))]
    public async Task Status_that_never_ends_is_told_after_the_attempts_of_the_contract(string way, string name)
    {
        var call = VenueCall.Of(name);
        foreach (var maxAttempts in (int[])[1, CallLimits.MaxAttempts])
        {
            using var client = By(way, maxAttempts);
            foreach (var status in StatusContract.Notable)
            {
                _always = Fault.Answer(status, BodyOf(status), type: null);

                var seen = await CallObservation.OfAsync(_clock, () => Sent, () => call.SendAsync(client.Client, default));

                Expect(StatusContract.CourseOf([status], call.Limits, maxAttempts, body: ErrorBody), status, seen, status);
            }
        }

        AssertAllAsExpected();
    }

    [Theory]
    [MemberData(nameof(WaysAndCalls))]
    public async Task Status_that_comes_once_costs_one_attempt_where_the_call_is_sent_again(string way, string name)
    {
        var call = VenueCall.Of(name);
        using var client = By(way, CallLimits.MaxAttempts);
        foreach (var status in StatusContract.Notable)
        {
            _next.Enqueue(Fault.Answer(status, BodyOf(status), type: null));
            _always = Fault.None;
            var expected = StatusContract.CourseOf([status, 200], call.Limits, body: ErrorBody);

            var seen = await CallObservation.OfAsync(_clock, () => Sent, () => call.SendAsync(client.Client, default));

            Expect(expected, expected.Outcome == CallOutcome.Answered ? null : status, seen, status);
        }

        AssertAllAsExpected();
    }

    [Theory]
    [MemberData(nameof(WaysAndScopes))]
    public async Task Status_that_never_ends_is_in_the_report_of_a_cancel_without_ids(string way, string name)
    {
        var call = VenueCall.Of(name);
        foreach (var maxAttempts in (int[])[1, CallLimits.MaxAttempts])
        {
            using var client = By(way, maxAttempts);
            var canceler = new OrderCanceler(client.Client, null, _clock);
            foreach (var status in StatusContract.Notable)
            {
                _always = Fault.Answer(status, BodyOf(status), type: null);

                var (seen, report) = await CallObservation.OfAsync(_clock, () => Sent, () => call.CancelAsync!(canceler, default));

                Expect(StatusContract.CourseOf([status], call.Limits, maxAttempts, body: ErrorBody), status, seen, status);
                Assert.False(report.IsSuccess);
                Assert.Empty(report.Canceled);
            }
        }

        AssertAllAsExpected();
    }

    [Theory]
    [MemberData(nameof(WaysAndScopes))]
    public async Task Unknown_outcome_of_an_earlier_attempt_is_in_the_report_of_a_cancel_without_ids(string way, string name)
    {
        var call = VenueCall.Of(name);
        using var client = By(way, CallLimits.MaxAttempts);
        var canceler = new OrderCanceler(client.Client, null, _clock);
        foreach (var status in StatusContract.Notable)
        {
            _next.Enqueue(Fault.Answer(status, BodyOf(status), type: null));
            _always = Fault.None;
            var expected = StatusContract.CourseOf([status, 200], call.Limits, body: ErrorBody);
            var isSentAgain = expected.Outcome == CallOutcome.Answered;
            var isUncertain = StatusContract.OutcomeOf(status, ErrorBody) == CallOutcome.Uncertain;

            var (seen, report) = await CallObservation.OfAsync(_clock, () => Sent, () => call.CancelAsync!(canceler, default));

            Expect(
                isSentAgain && isUncertain ? expected with { Outcome = CallOutcome.Uncertain } : expected,
                isSentAgain && !isUncertain ? null : status,
                seen,
                status);
            Assert.Equal(isSentAgain ? ["0xall"] : [], report.Canceled);
            Assert.Equal(isSentAgain && !isUncertain, report.IsSuccess);
        }

        AssertAllAsExpected();
    }

    // No body belongs to these, and none is read.
    private static string BodyOf(int status) => status is 204 or 205 or 304 ? "" : ErrorBody;

    private void Expect(CallCourse expected, int? status, CallObservation seen, int of)
    {
        if (expected != seen.Course || status != seen.Status || (seen.Told is { } told && told != expected.Attempts))
        {
            _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{of}: expected {expected}, status {status}, but there is {seen}"));
        }
    }

    private void AssertAllAsExpected()
    {
        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
        Assert.All(_server.Requests.Where(request => request.Path != "/time"), request => request.AssertSignedWhenSent());
    }

    private WayIn By(string way, int maxAttempts) => WayIn.By(way, _server.BaseAddress, clock: _clock, configure: options =>
    {
        options.Retry.Jitter = 0;
        options.Retry.MaxAttempts = maxAttempts;
    });
}
