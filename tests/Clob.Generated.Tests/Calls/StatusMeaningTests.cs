using Clob.Calls;
using Clob.Spec;

namespace Clob.Tests.Calls;

/// <summary>What each status means, in one table that shares no code with the library.</summary>
public sealed class StatusMeaningTests
{
    private static readonly HashSet<int> Refusals = [401, 403, 404, 425, 429, 503, .. Enumerable.Range(300, 100)];
    private static readonly HashSet<int> Failures = [408, 421, 500, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530];

    public static TheoryData<int, string> Hints { get; } = new()
    {
        { 200, "It cannot be read as a response, so what was done is unknown: ask for the orders." },
        { 302, "A redirect is not followed, because it would carry the credentials elsewhere. Check the base address." },
        { 401, "The address, the API key, its secret, its passphrase or this machine's clock is wrong." },
        { 403, "It comes from a firewall or a region block before the venue, which did not see the request." },
        { 407, "It comes from a proxy, which asks for its own user name and password." },
        { 408, "The server did not wait for the whole request." },
        { 421, "The connection led to a server that is not responsible for this address." },
        { 425, "The matching engine restarts: try again in a second or two." },
        { 520, "Cloudflare got something from the venue that it does not understand." },
        { 521, "Cloudflare could not connect to the venue, which refused." },
        { 522, "Cloudflare could not connect to the venue in time." },
        { 523, "Cloudflare could not reach the venue." },
        { 524, "Cloudflare connected to the venue, which did not respond in time." },
        { 525, "Cloudflare could not agree with the venue on a safe connection." },
        { 526, "Cloudflare could not agree with the venue on a safe connection." },
        { 527, "Cloudflare failed between the venue and itself." },
        { 530, "Cloudflare failed between the venue and itself." },
    };

    [Fact]
    public void Every_status_that_is_not_known_to_refuse_is_not_a_refusal()
    {
        for (var status = 100; status < 1000; status++)
        {
            var meaning = StatusMeaning.Of(status);

            Assert.Equal(Refusals.Contains(status), meaning.IsRefusal);
            Assert.Equal(status == 401, meaning.EndsRun);
            Assert.Equal(status == 401, meaning.IsOfCredentials);
            Assert.Equal(status is 400 or 404, meaning.ConcernsRequest);
            Assert.Equal(RetryOf(status), meaning.Retry);
            Assert.Equal(Refusals.Contains(status) || status == 400, StatusMeaning.IsRefusedBy(status, "Invalid orderID", null));
        }
    }

    [Theory]
    [MemberData(nameof(Hints))]
    public void Status_says_what_to_do(int status, string hint) => Assert.Equal(hint, StatusMeaning.Of(status).Hint);

    [Fact]
    public void No_other_status_has_anything_to_say()
    {
        var known = Hints.Select(row => row.Data.Item1).ToHashSet();

        Assert.All(
            Enumerable.Range(100, 900).Where(status => !known.Contains(status) && status is < 300 or >= 400),
            status => Assert.Null(StatusMeaning.Of(status).Hint));
    }

    [Fact]
    public void Bad_request_whose_text_says_that_its_context_was_canceled_may_have_been_carried_out()
    {
        Assert.False(StatusMeaning.IsRefusedBy(400, "rpc error: context canceled"));
        Assert.False(StatusMeaning.IsRefusedBy(400, null, "x", "context canceled"));
        Assert.True(StatusMeaning.IsRefusedBy(401, "context canceled"));
    }

    [Fact]
    public void Success_is_what_the_operation_says()
    {
        var operation = ClobOperations.CancelOrders;

        Assert.Equal(StatusMeaning.Of(200), StatusMeaning.Of(200, operation));
        Assert.Null(StatusMeaning.Of(204, operation).Hint);
        Assert.Equal(StatusMeaning.Of(401), StatusMeaning.Of(401, operation));
    }

    [Fact]
    public void Refused_wallet_is_told_of_its_signature()
    {
        var meaning = StatusMeaning.Of(401, ClobOperations.CreateApiKey);

        Assert.Equal("The wallet's signature, its address, the chain id or this machine's clock is wrong.", meaning.Hint);
        Assert.Equal((true, true, true), (meaning.IsRefusal, meaning.EndsRun, meaning.IsOfCredentials));
    }

    private static RetryKind RetryOf(int status) => status switch
    {
        425 => RetryKind.AfterRefusal,
        429 => RetryKind.AfterRateLimit,
        503 => RetryKind.WhileDisabled,
        _ => Failures.Contains(status) ? RetryKind.AfterFailure : default,
    };
}
