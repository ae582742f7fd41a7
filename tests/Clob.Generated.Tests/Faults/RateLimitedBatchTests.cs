using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>A 429 to a batch of a canceler is not final: the batch is asked again, until the caller's deadline.</summary>
public sealed class RateLimitedBatchTests
{
    private const double Deadline = 40;

    // What a batch is asked at most within the deadline: a venue that refuses is not asked again within the same second.
    private const int MostAttempts = (int)Deadline + 1;

    private static readonly string[] OrderIds = ["0x1", "0x2", "0x3"];

    private static readonly Dictionary<string, (Fault Fault, double Wait)> Cases = new (Fault Fault, double Wait)[]
    {
        (Fault.Answer(429, "{\"error\":\"Too Many Requests\"}"), 0),
        (Fault.Answer(429, "{\"error\":\"Too Many Requests\"}", "application/json", "Retry-After: 0"), 0),
        (Fault.Answer(429, "{\"error\":\"Too Many Requests\"}", "application/json", "Retry-After: 3"), 3),
        (Fault.Answer(429, "{\"error\":\"slow\",\"retry_after_seconds\":7}"), 7),
        (Fault.Answer(429, "{\"error\":\"Too Many Requests\"}", "application/json", "Retry-After: 20"), 20),
        (Fault.Answer(429, "", null, "Retry-After: 61"), 30),
        (Fault.Answer(429, "", null, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"), 30),
        (Fault.Answer(429, "", null, "Poly-RateLimit-Remaining: -1000000000"), 0),
        (Fault.Answer(429, "", null, "Poly-RateLimit-Remaining: 0", "Poly-RateLimit-Tier: standard"), 0),
        (Fault.Answer(429, "<html></html>", "text/html"), 0),
    }.ToDictionary(each => each.Fault.Name);

    private readonly FakeClock _clock = new();

    public static TheoryData<string> Names { get; } = new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refusal_that_comes_once_delays_the_batch_and_costs_one_attempt(string name)
    {
        await using var server = new FaultyServer(_clock, [Cases[name].Fault], then: Fault.None);

        var report = await CancelAsync(server);

        Assert.Equal(OrderIds, report.Canceled);
        Assert.Equal((2, 2), (server.Attempts, report.Attempts));
        Assert.InRange(_clock.Elapsed.TotalSeconds, Cases[name].Wait, Deadline);
        Assert.True(report.IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refusal_that_lasts_longer_than_the_attempts_of_a_call_is_waited_out(string name)
    {
        await using var server = new FaultyServer(
            _clock, Enumerable.Repeat(Cases[name].Fault, CallLimits.MaxAttempts + 2), then: Fault.None);

        var report = await CancelAsync(server, deadline: 1000);

        Assert.Equal(OrderIds, report.Canceled);
        Assert.Equal(report.Attempts, server.Attempts);
        Assert.True(report.IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refusal_that_never_ends_is_reported_at_the_deadline(string name)
    {
        await using var server = new FaultyServer(_clock, [], then: Cases[name].Fault);

        var report = await CancelAsync(server);

        Assert.Equal(OrderIds, report.Refused.Keys);
        Assert.NotNull(report.StoppedBecause?.Text);
        Assert.Equal(report.Attempts, server.Attempts);
        Assert.InRange(server.Attempts, 2, MostAttempts);
        Assert.All(server.Requests, request => request.AssertSignedWhenSent());

        Assert.Equal(Deadline, _clock.Elapsed.TotalSeconds);
        Assert.False(report.IsSuccess);
    }

    private Task<CancelReport> CancelAsync(FaultyServer server, double deadline = Deadline)
    {
        var client = ClobClient.Create(
            Example.Credentials, new ClobClientOptions { BaseAddress = server.BaseAddress, TimeProvider = _clock, Retry = { Jitter = 0 } });
        var options = new OrderCancelerOptions { Timeout = TimeSpan.FromSeconds(deadline) };
        return _clock.PassWaitsAsync(DisposingAsync(client, new OrderCanceler(client, options, _clock)));
    }

    private static async Task<CancelReport> DisposingAsync(ClobClient client, OrderCanceler canceler)
    {
        using (client)
        {
            return await canceler.CancelAsync(OrderIds);
        }
    }
}
