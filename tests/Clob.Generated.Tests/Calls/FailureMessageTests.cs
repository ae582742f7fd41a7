using System.Net;
using Clob.Authentication;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Calls;

/// <summary>The message of a failure says what came, what to do, and whether anything was carried out.</summary>
public sealed class FailureMessageTests
{
    [Fact]
    public void Status_has_its_name_where_it_has_one()
    {
        Assert.StartsWith("cancelOrders: status 502 (BadGateway) with", Message(502), StringComparison.Ordinal);
        Assert.StartsWith("cancelOrders: status 520 with", Message(520), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_is_not_called_unknown()
    {
        Assert.EndsWith("an empty body. It comes from a firewall or a region block before the venue, which did not see the request.", Message(403), StringComparison.Ordinal);
        Assert.DoesNotContain("unknown", Message(404), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_outcome_says_what_to_do()
        => Assert.EndsWith(
            "Whether anything was done is unknown: ask for the orders, or send the request again.", Message(502), StringComparison.Ordinal);

    [Fact]
    public void Earlier_attempt_without_a_response_is_told()
        => Assert.EndsWith(
            "An earlier attempt of the same call had no response: whether that one was carried out is unknown.",
            Message(401, Attempts.Lost),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(503)]
    public void Wait_that_the_venue_asks_for_is_told_where_it_helps(int status)
        => Assert.Contains("Try again in 1.5 s.", Message(status, retryAfter: TimeSpan.FromSeconds(1.5)), StringComparison.Ordinal);

    [Theory]
    [InlineData(401)]
    [InlineData(502)]
    public void Wait_that_does_not_help_is_not(int status)
        => Assert.DoesNotContain("Try again", Message(status, retryAfter: TimeSpan.FromSeconds(1.5)), StringComparison.Ordinal);

    [Fact]
    public async Task Clock_is_compared_where_the_credentials_were_refused()
    {
        var clock = new FakeClock();
        var call = Call(clock);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "https://clob.example/orders");
        await call.SignForNowAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(" The clock is 90 s away from the response's Date header.", Message(call, 401, clock.GetUtcNow().AddSeconds(-90)), StringComparison.Ordinal);
        Assert.DoesNotContain("clock is 90", Message(call, 403, clock.GetUtcNow().AddSeconds(-90)), StringComparison.Ordinal);
        Assert.DoesNotContain("away", Message(call, 401), StringComparison.Ordinal);
        Assert.DoesNotContain("away", Message(Call(clock), 401, clock.GetUtcNow()), StringComparison.Ordinal);
    }

    private static string Message(int status, Action<CallAttempt>? earlier = null, TimeSpan? retryAfter = null)
        => Message(Call(new FakeClock(), earlier is null ? [Attempts.Status(status)] : [earlier, Attempts.Status(status)]), status, retryAfter: retryAfter);

    private static string Message(ClobCall call, int status, DateTimeOffset? date = null, TimeSpan? retryAfter = null)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.Date = date;
        return FailureMessage.Of(call, response, VenueError.Read("", contentType: null), retryAfter);
    }

    private static ClobCall Call(TimeProvider clock, params Action<CallAttempt>[] attempts)
        => new(ClobOperations.CancelOrders, "/orders", default, new L2Authenticator(Example.Credentials), clock)
        {
            History = Attempts.History(attempts),
            ResponseLimit = 1000,
        };
}
