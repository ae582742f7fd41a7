using Clob.Authentication;
using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Calls;

/// <summary>When a call is not sent again, and what its caller is told of it.</summary>
public sealed class ClobCallTests
{
    private const string NothingSent = "It was not sent again.";

    private readonly FakeClock _clock = new();

    [Fact]
    public void Attempts_that_are_used_up_are_refused_with_their_number()
    {
        Assert.Equal($"cancelAllOrders: Its only attempt is used up. {NothingSent}", Refusal(Call(maxAttempts: 1), attempts: 1));
        Assert.Equal($"cancelAllOrders: All of its 3 attempts are used up. {NothingSent}", Refusal(Call(maxAttempts: 3), attempts: 3));
        Assert.Null(Refusal(Call(maxAttempts: 3), attempts: 2));
    }

    [Fact]
    public void Attempt_that_comes_too_late_is_refused()
    {
        var call = Call(maxAttempts: 6);
        Assert.Equal(TimeSpan.Zero, call.Elapsed);
        call.Begin(new HttpRequestMessage(), isWatched: true);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(5, call.Elapsed.TotalSeconds);
        Assert.Null(Refusal(call, attempts: 0));

        _clock.Advance(TimeSpan.FromSeconds(0.001));
        Assert.Equal($"cancelAllOrders: Its first attempt began more than 5 s ago. {NothingSent}", Refusal(call, attempts: 0));
    }

    [Fact]
    public void Call_that_is_over_sends_nothing()
    {
        var call = Call(maxAttempts: 6);
        call.End();

        Assert.Equal("cancelAllOrders: The call is over. It was not sent.", Refusal(call, attempts: 0));
        Assert.False(call.History.IsSent);
    }

    [Fact]
    public void Call_that_ends_while_its_request_is_under_way_writes_nothing()
    {
        var call = Call(maxAttempts: 6);
        using var request = new HttpRequestMessage();
        call.Begin(request, isWatched: true);
        call.End();

        Assert.Equal("cancelAllOrders: The call is over. The request is not written.", Assert.Throws<HttpRequestException>(() => call.Written(request)).Message);
    }

    [Fact]
    public async Task Request_whose_connection_was_lost_is_written_again_once()
    {
        var call = Call(maxAttempts: 6);
        using var request = await BeginAsync(call);
        call.Written(request);
        call.Written(request);

        Assert.Equal(
            "The connection was lost. The one before it was lost too, so the request is not sent again without a wait.", WriteFailure(call, request));
        Assert.Equal(2, call.History.Attempts);
    }

    [Fact]
    public async Task Request_is_not_written_again_with_an_old_signature()
    {
        var call = Call(maxAttempts: 6);
        using var request = await BeginAsync(call);
        call.Written(request);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("The connection was lost. The request is not sent again with an old signature.", WriteFailure(call, request));
    }

    [Fact]
    public async Task Request_that_is_not_idempotent_is_not_written_again()
    {
        var call = Call(maxAttempts: 6, ClobOperations.CancelAllOrders with { IsIdempotent = false });
        using var request = await BeginAsync(call);
        call.Written(request);

        Assert.Equal("The connection was lost. The request is not idempotent, so it is not sent again.", WriteFailure(call, request));
    }

    [Fact]
    public async Task Request_is_not_written_more_often_than_it_may_be_sent()
    {
        var call = Call(maxAttempts: 1);
        using var request = await BeginAsync(call);
        call.Written(request);

        Assert.Equal("The connection was lost. Its only attempt is used up.", WriteFailure(call, request));
    }

    [Fact]
    public async Task Every_signature_of_the_call_is_a_secret_of_it()
    {
        var call = Call(maxAttempts: 6);
        List<string> signatures = [];
        for (var second = 0; second < 3; second++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
            await call.SignForNowAsync(request, TestContext.Current.CancellationToken);
            signatures.Add(request.Headers.NonValidated["POLY_SIGNATURE"].ToString());
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, signatures.Distinct().Count());
        Assert.All(
            signatures, signature => Assert.Equal("got [redacted] from you", call.CreateRedactor().Redact($"got {signature} from you")));
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds() - 1, call.SignedSecond);
    }

    [Fact]
    public async Task Request_that_is_signed_for_this_second_keeps_its_signature()
    {
        var call = Call(maxAttempts: 6);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        await call.SignForNowAsync(request, TestContext.Current.CancellationToken);
        var signature = request.Headers.NonValidated["POLY_SIGNATURE"].ToString();
        var other = Call(maxAttempts: 6);

        await other.SignForNowAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(signature, request.Headers.NonValidated["POLY_SIGNATURE"].ToString());
        Assert.Equal(call.SignedSecond, other.SignedSecond);
    }

    [Fact]
    public void Handler_that_asks_for_too_many_attempts_is_told_the_last_status()
    {
        var call = Call(maxAttempts: 1);
        Answer(call, 503);

        var failure = Assert.IsType<ClobApiException>(CallFailure.Explain(call, Refused(call), timeout: null, CancellationToken.None));

        Assert.Equal($"cancelAllOrders: Its only attempt is used up. {NothingSent} It was refused, and not carried out. The last status is 503.", failure.Message);
        Assert.Equal((503, 1, false), (failure.StatusCode, failure.Attempts, failure.IsOutcomeUnknown));
        Assert.Same(ClobOperations.CancelAllOrders, failure.Operation);
    }

    [Fact]
    public void Handler_that_passes_a_success_over_leaves_the_outcome_unknown()
    {
        var call = Call(maxAttempts: 1);
        Answer(call, 200);

        var failure = Assert.IsType<HttpRequestException>(CallFailure.Explain(call, Refused(call), timeout: null, CancellationToken.None));

        Assert.Equal($"cancelAllOrders: Its only attempt is used up. {NothingSent} {CallFailure.UnknownOutcome}", failure.Message);
        Assert.True(ClobOutcome.Of(failure).IsUnknown);
    }

    private static void Answer(ClobCall call, int status)
    {
        using var request = new HttpRequestMessage();
        call.Begin(request, isWatched: true).Answered(new HttpResponseMessage((System.Net.HttpStatusCode)status), isSuccess: status == 200);
    }

    private static AttemptRefusedException Refused(ClobCall call)
        => Assert.Throws<AttemptRefusedException>(() => call.Begin(new HttpRequestMessage(), isWatched: true));

    /// <summary>Makes attempts, and returns why there is no further one; null where there is.</summary>
    private static string? Refusal(ClobCall call, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            call.Begin(new HttpRequestMessage(), isWatched: true);
        }

        return Record.Exception(() => call.Begin(new HttpRequestMessage(), isWatched: true))?.Message;
    }

    private static string WriteFailure(ClobCall call, HttpRequestMessage request)
        => Assert.Throws<HttpRequestException>(() => call.Written(request)).Message;

    private static async Task<HttpRequestMessage> BeginAsync(ClobCall call)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        call.Begin(request, isWatched: true);
        await call.SignForNowAsync(request, TestContext.Current.CancellationToken);
        return request;
    }

    private ClobCall Call(int maxAttempts, ClobOperation? operation = null)
        => new(operation ?? ClobOperations.CancelAllOrders, "/cancel-all", default, new L2Authenticator(Example.Credentials), _clock)
        {
            History = new CallHistory(),
            ResponseLimit = 1000,
            Limits = new AttemptLimits(maxAttempts, TimeSpan.FromSeconds(5)),
        };
}
