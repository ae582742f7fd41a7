using Clob.Calls;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>
/// Connections that break, and servers that do not respond, on every call that names no ids, by either way in: the outcome is
/// unknown until a 200 says otherwise, attempts are counted as the server counts them, and their time is bounded.
/// </summary>
public sealed class BrokenConnectionTests
{
    private static readonly string[] Ways = [WayIn.Create, WayIn.AddClobClient];

    private static readonly Dictionary<string, Fault> Broken = new Fault[]
    {
        Fault.ResetBefore, Fault.ResetWithin, Fault.ResetAfter, Fault.CloseAfter, Fault.Garbage, Fault.HalfABody, Fault.HalfABodyReset, Fault.TooLongALength,
    }.ToDictionary(fault => fault.Name);

    private static readonly Dictionary<string, Fault> Silent = new Fault[]
    {
        Fault.Silence, Fault.HeadersThenSilence, Fault.SlowDrip,
    }.ToDictionary(fault => fault.Name);

    private readonly FakeClock _clock = new();

    public static TheoryData<string, string, string> BrokenCases { get; } = Each(Broken.Keys, VenueCall.WithoutIds);

    public static TheoryData<string, string, string> SilentCases { get; } = Each(Silent.Keys, VenueCall.WithoutIds);

    public static TheoryData<string, string, string> ScopeCases { get; } = Each(
        Broken.Keys.Concat(Silent.Keys), VenueCall.WithoutIds.Where(call => call.CancelAsync is not null));

    public static TheoryData<string, string, string> LostCases { get; } = Each(
        [Fault.ResetAfter.Name, Fault.CloseAfter.Name], VenueCall.WithoutIds);

    [Fact]
    public void Limits_of_a_call_are_the_defaults_of_the_options()
    {
        var options = new ClobRetryOptions();

        Assert.Equal(
            CallLimits.OfScope, new CallLimits(options.ScopeAttemptTimeout.TotalSeconds, options.ScopeMaxRetryDuration.TotalSeconds));
        Assert.Equal(CallLimits.Usual, new CallLimits(options.AttemptTimeout.TotalSeconds, options.MaxRetryDuration.TotalSeconds));
        Assert.Equal(
            (CallLimits.MaxAttempts, CallLimits.MaxAttemptsWhileDisabled), (options.MaxAttempts, options.MaxAttemptsWhileDisabled));
    }

    [Theory]
    [MemberData(nameof(BrokenCases))]
    public async Task Connection_that_always_breaks_is_given_up_after_the_attempts_of_the_contract(string way, string name, string fault)
    {
        foreach (var maxAttempts in (int[])[1, 2, CallLimits.MaxAttempts])
        {
            await using var server = new FaultyServer(_clock, [], then: Broken[fault]);
            var seen = await CallAsync(way, name, server, maxAttempts);

            Assert.Equal((CallOutcome.Uncertain, maxAttempts), (seen.Course.Outcome, seen.Course.Attempts));
            Assert.Equal(maxAttempts, seen.Told ?? maxAttempts);
            Assert.InRange(
                seen.Course.Seconds, 0, StatusContract.CourseOfNothing(VenueCall.Of(name).Limits, attempt: 0, maxAttempts).Seconds);
        }
    }

    [Theory]
    [MemberData(nameof(BrokenCases))]
    public async Task Connection_that_breaks_once_costs_one_attempt(string way, string name, string fault)
    {
        await using var server = new FaultyServer(_clock, [Broken[fault]], then: Fault.None);
        var seen = await CallAsync(way, name, server);

        Assert.Equal((CallOutcome.Answered, 2), (seen.Course.Outcome, seen.Course.Attempts));
        Assert.InRange(seen.Course.Seconds, 0, StatusContract.DelayAfterNothing(0));
    }

    [Theory]
    [MemberData(nameof(SilentCases))]
    public async Task Server_that_never_responds_is_given_up_after_the_attempts_of_the_contract(string way, string name, string fault)
    {
        var limits = VenueCall.Of(name).Limits;
        foreach (var maxAttempts in (int[])[1, CallLimits.MaxAttempts])
        {
            await using var server = new FaultyServer(_clock, [], then: Silent[fault]);
            var seen = await CallAsync(way, name, server, maxAttempts);

            Assert.Equal(StatusContract.CourseOfNothing(limits, limits.Attempt, maxAttempts), seen.Course);
        }
    }

    [Theory]
    [MemberData(nameof(SilentCases))]
    public async Task Server_that_does_not_respond_once_costs_one_attempt(string way, string name, string fault)
    {
        await using var server = new FaultyServer(_clock, [Silent[fault]], then: Fault.None);
        var seen = await CallAsync(way, name, server);

        var seconds = VenueCall.Of(name).Limits.Attempt + StatusContract.DelayAfterNothing(0);
        Assert.Equal(new CallCourse(CallOutcome.Answered, 2, seconds), seen.Course);
    }

    [Theory]
    [MemberData(nameof(ScopeCases))]
    public async Task Report_of_a_cancel_without_ids_tells_of_the_attempt_that_had_no_response(string way, string name, string fault)
    {
        var first = Broken.GetValueOrDefault(fault) ?? Silent[fault];
        await using var server = new FaultyServer(_clock, [first], then: Fault.None);
        using var client = By(way, server);

        var (seen, report) = await CallObservation.OfAsync(
            _clock, () => server.Attempts, () => VenueCall.Of(name).CancelAsync!(new OrderCanceler(client.Client, null, _clock), default));

        Assert.Equal(["0xall"], report.Canceled);
        Assert.Equal((CallOutcome.Uncertain, 2, 2), (seen.Course.Outcome, seen.Course.Attempts, report.Attempts));
        Assert.False(report.IsSuccess);
        Assert.All(server.Requests, request => request.AssertSignedWhenSent());
    }

    [Theory]
    [MemberData(nameof(LostCases))]
    public async Task Connection_that_served_before_and_is_lost_is_written_to_no_more_than_the_attempts_allow(
        string way, string name, string fault)
    {
        foreach (var maxAttempts in (int[])[1, 2, 3, CallLimits.MaxAttempts])
        {
            await using var server = new FaultyServer(_clock, [Fault.None], then: Broken[fault]);
            using var client = By(way, server, maxAttempts);
            await VenueCall.Of(name).SendAsync(client.Client, default);

            var seen = await CallObservation.OfAsync(
                _clock, () => server.Attempts, () => VenueCall.Of(name).SendAsync(client.Client, default));

            Assert.Equal((CallOutcome.Uncertain, maxAttempts), (seen.Course.Outcome, seen.Course.Attempts));
        }
    }

    [Theory]
    [InlineData(WayIn.Create)]
    [InlineData(WayIn.AddClobClient)]
    public async Task Cancel_without_ids_that_cannot_connect_says_that_nothing_was_sent(string way)
    {
        foreach (var call in VenueCall.WithoutIds.Where(call => call.CancelAsync is not null))
        {
            using var port = new ClosedPort();
            using var client = WayIn.By(way, port.BaseAddress, clock: _clock, configure: options => options.Retry.Jitter = 0);
            var start = _clock.Elapsed;

            var report = await _clock.PassWaitsAsync(call.CancelAsync!(new OrderCanceler(client.Client, null, _clock), default));

            Assert.Equal((ClobOutcomeKind.Unreachable, null), (report.RequestFailure!.Kind, report.RequestFailure.StatusCode));
            Assert.Contains("nothing was sent", report.RequestFailure.Reason, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(
                StatusContract.CourseOfNothing(call.Limits, attempt: 0).Seconds, Math.Round((_clock.Elapsed - start).TotalSeconds, 3));
        }
    }

    private async Task<CallObservation> CallAsync(string way, string name, FaultyServer server, int maxAttempts = CallLimits.MaxAttempts)
    {
        using var client = By(way, server, maxAttempts);
        return await CallObservation.OfAsync(_clock, () => server.Attempts, () => VenueCall.Of(name).SendAsync(client.Client, default));
    }

    private WayIn By(string way, FaultyServer server, int maxAttempts = CallLimits.MaxAttempts)
        => WayIn.By(way, server.BaseAddress, clock: _clock, configure: options =>
        {
            options.Retry.Jitter = 0;
            options.Retry.MaxAttempts = maxAttempts;
            options.Retry.ScopeAttemptTimeout = TimeSpan.FromSeconds(CallLimits.OfScope.Attempt);
        });

    private static TheoryData<string, string, string> Each(IEnumerable<string> faults, IEnumerable<VenueCall> calls)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (way, call, fault) in from way in Ways from call in calls from fault in faults select (way, call, fault))
        {
            cases.Add(way, call.Name, fault);
        }

        return cases;
    }
}
