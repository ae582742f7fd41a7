using System.Net.Sockets;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>Of every failure, code can ask whether the request may have been carried out.</summary>
public sealed class OutcomeTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(401, ClobOutcomeKind.Refused)]
    [InlineData(403, ClobOutcomeKind.Refused)]
    [InlineData(429, ClobOutcomeKind.Refused)]
    [InlineData(500, ClobOutcomeKind.Unknown)]
    [InlineData(418, ClobOutcomeKind.Unknown)]
    public async Task Status_says_whether_the_request_may_have_been_carried_out(int status, ClobOutcomeKind kind)
    {
        var outcome = await OutcomeOfAsync(new RecordingHandler(_ => Answer.Of(status, "", null).With("Poly-RateLimit-Remaining", "7")));

        Assert.Equal((kind, 1, status, 7L), (outcome.Kind, outcome.Attempts, outcome.LastStatus, outcome.RateLimit?.Remaining));
        Assert.Equal(kind == ClobOutcomeKind.Unknown, outcome.IsUnknown);
    }

    [Theory]
    [InlineData("""{"error":"context canceled"}""", ClobOutcomeKind.Unknown)]
    [InlineData("""{"error":"Invalid orderID"}""", ClobOutcomeKind.Refused)]
    public async Task Body_of_a_400_says_whether_it_was_refused(string body, ClobOutcomeKind kind)
        => Assert.Equal(kind, (await OutcomeOfAsync(new RecordingHandler(_ => Answer.Of(400, body, "application/json")))).Kind);

    [Fact]
    public async Task A_200_that_cannot_be_read_is_unknown()
    {
        var outcome = await OutcomeOfAsync(new RecordingHandler(_ => Answer.Ok("<html>")));

        Assert.Equal((ClobOutcomeKind.Unknown, 200), (outcome.Kind, outcome.LastStatus));
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        var outcome = await OutcomeOfAsync(
            new RecordingHandler(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")));

        Assert.Equal((ClobOutcomeKind.Unreachable, null), (outcome.Kind, outcome.LastStatus));
    }

    [Fact]
    public async Task A_connection_lost_after_the_send_is_unknown()
        => Assert.Equal(
            ClobOutcomeKind.Unknown,
            (await OutcomeOfAsync(new RecordingHandler(
                _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost", new IOException())))).Kind);

    [Fact]
    public async Task A_time_out_is_unknown()
    {
        using var client = Example.Client(new SilentHandler(), _clock);
        var call = client.CancelOrdersAsync(["0x1"]);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((ClobOutcomeKind.Unknown, 1), Of(await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit))));
    }

    [Fact]
    public async Task A_token_that_was_canceled_before_is_not_sent()
    {
        using var client = Example.Client(new RecordingHandler(), _clock);

        Assert.Equal(
            (ClobOutcomeKind.NotSent, 0),
            Of(await Assert.ThrowsAsync<TaskCanceledException>(() => client.CancelAllOrdersAsync(new CancellationToken(canceled: true)))));
    }

    [Fact]
    public async Task A_request_that_is_not_allowed_is_not_sent()
    {
        using var client = Example.Client(new RecordingHandler(), _clock);

        Assert.Equal(
            (ClobOutcomeKind.NotSent, 0),
            Of(await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.CancelOrdersAsync([]))));
    }

    [Fact]
    public async Task A_call_without_credentials_or_without_an_address_is_not_sent()
    {
        using var httpClient = new HttpClient(new RecordingHandler());
        using var withoutAddress = new ClobClient(httpClient, Example.Credentials);
        Assert.Equal((ClobOutcomeKind.NotSent, 0), Of(await ThrownAsync(() => withoutAddress.CancelAllOrdersAsync())));

        using var addressed = new HttpClient(new RecordingHandler()) { BaseAddress = new Uri("https://venue.test") };
        using var unsigned = new ClobClient(addressed, credentials: null);
        Assert.Equal((ClobOutcomeKind.NotSent, 0), Of(await ThrownAsync(() => unsigned.CancelAllOrdersAsync())));
    }

    [Fact]
    public async Task Outcome_is_found_in_an_exception_around_it()
    {
        var inner = await ThrownAsync(
            () => Example.Client(new RecordingHandler(_ => Answer.Of(401, "", null)), _clock).CancelAllOrdersAsync());

        Assert.Equal((ClobOutcomeKind.Refused, 1), Of(new InvalidOperationException("mine", new AggregateException(inner))));
    }

    [Fact]
    public async Task One_exception_that_is_thrown_for_two_calls_keeps_the_unknown_outcome()
    {
        var thrown = new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        var sends = true;
        using var network = new RecordingHandler();
        var handler = new UserHandler(async (request, send) =>
        {
            if (sends)
            {
                (await send(request)).Dispose();
            }

            throw thrown;
        })
        { InnerHandler = new ClobSigningHandler(network) };
        using var client = Example.Client(handler, _clock);

        await ThrownAsync(() => client.CancelOrdersAsync(["0x1"]));
        Assert.True(ClobOutcome.Of(thrown).IsUnknown);
        sends = false;
        await ThrownAsync(() => client.CancelOrdersAsync(["0x2"]));

        Assert.True(ClobOutcome.Of(thrown).IsUnknown);
    }

    [Fact]
    public void Of_several_exceptions_one_that_is_unknown_counts()
        => Assert.True(ClobOutcome.Of(new AggregateException(new ClobApiException("x", 403), new ClobApiException("x", 500))).IsUnknown);

    [Fact]
    public void Exceptions_made_by_hand_are_read_by_what_they_say()
    {
        Assert.Equal(ClobOutcomeKind.Refused, ClobOutcome.Of(new ClobApiException("x", 401)).Kind);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new ClobApiException("x", 401) { IsOutcomeUnknown = true }).Kind);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new ClobApiException("x", 500)).Kind);
        Assert.Equal(ClobOutcomeKind.Unreachable, ClobOutcome.Of(new HttpRequestException(HttpRequestError.NameResolutionError)).Kind);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(new ArgumentException("x")).Kind);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new ArgumentException("x", new IOException())).Kind);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new TaskCanceledException()).Kind);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new SocketException()).Kind);
        Assert.Throws<ArgumentNullException>(() => ClobOutcome.Of(null!));
    }

    private static (ClobOutcomeKind Kind, int Attempts) Of(Exception exception)
    {
        var outcome = ClobOutcome.Of(exception);
        return (outcome.Kind, outcome.Attempts);
    }

    private static async Task<Exception> ThrownAsync(Func<Task> call) => (await Record.ExceptionAsync(call))!;

    private async Task<ClobOutcome> OutcomeOfAsync(HttpMessageHandler network)
    {
        using var client = Example.Client(new ClobSigningHandler(network), _clock);
        return ClobOutcome.Of(await ThrownAsync(() => client.CancelOrdersAsync(["0x1"])));
    }
}
