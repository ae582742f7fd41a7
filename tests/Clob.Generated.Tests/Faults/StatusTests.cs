using System.Globalization;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Faults;

/// <summary>
/// Every status, on every call, in the process: what the caller is told, how many attempts there are, and how long they take.
/// </summary>
public sealed class StatusTests : IDisposable
{
    private const int SequencesOfEachCall = 400;

    private static readonly string[] Bodies =
    [
        "",
        """{"error":"not found, unauthorized, canceled"}""",
        "<!DOCTYPE html><html><body>canceled</body></html>",
        "service not ready",
    ];

    private readonly FakeClock _clock = new();
    private readonly List<string> _wrong = [];
    private readonly RecordingHandler _network;
    private Func<int, HttpResponseMessage> _respond = _ => Answer.Ok();
    private int _sent;
    private ServiceProvider? _services;

    public StatusTests() => _network = new RecordingHandler(_ => _respond(_sent++));

    public static TheoryData<int, string> AttemptsAndCalls { get; } = VenueCall.Each([1, 2, CallLimits.MaxAttempts], VenueCall.All);

    public static TheoryData<string> Calls { get; } = new(VenueCall.All.Select(call => call.Name));

    public void Dispose()
    {
        _services?.Dispose();
        _network.Dispose();
    }

    [Theory]
    [MemberData(nameof(AttemptsAndCalls))]
    public async Task Every_status_has_the_outcome_and_the_attempts_of_the_contract(int maxAttempts, string name)
    {
        var call = VenueCall.Of(name);
        var client = Client(maxAttempts);
        foreach (var status in StatusContract.EveryStatus)
        {
            var body = status == 200 ? call.GoodBody : Bodies[status % Bodies.Length];
            _respond = _ => Answer.Of(status, body, contentType: null);
            var expected = StatusContract.CourseOf([status], call.Limits, maxAttempts, body: body);

            var seen = await CallObservation.OfAsync(_clock, () => _sent, () => call.SendAsync(client, default));

            Expect(expected, expected.Outcome == CallOutcome.Answered ? null : status, seen, status.ToString(CultureInfo.InvariantCulture));
        }

        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    }

    [Fact]
    public async Task Every_status_has_its_place_in_the_report_of_a_cancel_of_ids()
    {
        string[] orderIds = ["0x1", "0x2", "0x3"];
        var canceler = new OrderCanceler(Client(CallLimits.MaxAttempts), null, _clock);

        // A 429 is not final for orders: it has tests of its own.
        foreach (var status in StatusContract.EveryStatus.Where(status => status is not (200 or 429)))
        {
            _respond = _ => Answer.Of(status, """{"canceled":["0x1","0x2","0x3"],"not_canceled":{}}""", "application/json");
            var expected = StatusContract.CourseOf([status], CallLimits.Usual);

            var report = await _clock.PassWaitsAsync(canceler.CancelAsync(orderIds));

            var place = expected.Outcome == CallOutcome.Refused ? report.Refused : report.Uncertain;
            if (!orderIds.SequenceEqual(place.Keys) || report.Attempts != expected.Attempts || report.IsSuccess)
            {
                _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{status}: expected {expected}, but there is {report}"));
            }
        }

        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Any_sequence_of_statuses_has_the_outcome_and_the_attempts_of_the_contract(string name)
    {
        var call = VenueCall.Of(name);
        var client = Client(CallLimits.MaxAttempts);
        var random = new Random(12);
        for (var sequence = 0; sequence < SequencesOfEachCall; sequence++)
        {
            int[] statuses =
            [
                .. Enumerable.Range(0, 1 + random.Next(CallLimits.MaxAttempts)).Select(_ => OneOf(random)),
                random.Next(3) == 0 ? 200 : OneOf(random),
            ];
            var first = _sent;
            _respond = sent => statuses[Math.Min(sent - first, statuses.Length - 1)] is var status && status == 200
                ? Answer.Ok(call.GoodBody)
                : Answer.Of(status, "", contentType: null);
            var expected = StatusContract.CourseOf(statuses, call.Limits);
            int? last = expected.Outcome == CallOutcome.Answered ? null : statuses[Math.Min(expected.Attempts, statuses.Length) - 1];

            var seen = await CallObservation.OfAsync(_clock, () => _sent, () => call.SendAsync(client, default));

            Expect(expected, last, seen, string.Join(", ", statuses));
        }

        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    }

    [Theory]
    [InlineData("""{"error":"context canceled"}""")]
    [InlineData("""{"error":"Delete \"http://engine/orders\": Context canceled"}""")]
    [InlineData("""{"error_msg":"rpc error: context canceled while waiting"}""")]
    [InlineData("context canceled")]
    [InlineData("""{"error":"context canceled","code":503}""")]
    public async Task Context_canceled_may_follow_a_cancel_that_was_carried_out(string body)
    {
        var client = Client(CallLimits.MaxAttempts);
        _respond = _ => Answer.Of(400, body, "application/json");
        foreach (var call in VenueCall.All)
        {
            var seen = await CallObservation.OfAsync(_clock, () => _sent, () => call.SendAsync(client, default));

            Expect(new CallCourse(CallOutcome.Uncertain, 1, 0), 400, seen, call.Name);
        }

        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    }

    private static int OneOf(Random random)
    {
        int[] retried = [408, 421, 425, 429, 500, 502, 503, 504, 520, 523, 527, 530];
        return random.Next(8) == 0
            ? StatusContract.Notable[random.Next(StatusContract.Notable.Count)]
            : retried[random.Next(retried.Length)];
    }

    private void Expect(CallCourse expected, int? status, CallObservation seen, string of)
    {
        if (expected != seen.Course || status != seen.Status || (seen.Told is { } told && told != expected.Attempts))
        {
            _wrong.Add($"{of}: expected {expected}, status {status}, but there is {seen}");
        }
    }

    private IClobClient Client(int maxAttempts)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.Wallet = new ExampleWallet();
                options.BaseAddress = Example.BaseAddress;
                options.TimeProvider = _clock;
                options.Retry.Jitter = 0;
                options.Retry.MaxAttempts = maxAttempts;
            })
            .ConfigurePrimaryHttpMessageHandler(() => _network);
        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<IClobClient>();
    }
}
