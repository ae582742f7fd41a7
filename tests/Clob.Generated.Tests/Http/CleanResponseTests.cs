using System.Net;
using Clob.Authentication;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>What handlers and loggers above see of a response has no secret in its reason phrase or its headers.</summary>
public sealed class CleanResponseTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public void Secrets_are_taken_out_of_the_reason_phrase_and_of_headers(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status) { ReasonPhrase = $"got {Example.Passphrase}", Content = new StringContent("x") };
        response.Headers.TryAddWithoutValidation("X-Echo", ["one", $"got {Example.Passphrase}", "two"]);
        response.Headers.TryAddWithoutValidation("X-Other", "unchanged and long enough for a secret to be in it");
        response.Headers.TryAddWithoutValidation(Example.Passphrase.Replace(' ', '-'), "x");
        response.Content.Headers.Remove("Content-Type");
        response.Content.Headers.TryAddWithoutValidation("Content-Type", $"text/{Example.ApiKey}");

        CleanResponse.Clean(response, Call());

        Assert.Equal("got [redacted]", response.ReasonPhrase);
        Assert.Equal("one, got redacted, two", response.Headers.NonValidated["X-Echo"].ToString());
        Assert.Equal("unchanged and long enough for a secret to be in it", response.Headers.NonValidated["X-Other"].ToString());
        Assert.Equal("text/redacted", response.Content.Headers.NonValidated["Content-Type"].ToString());
    }

    [Fact]
    public void Header_whose_name_is_a_secret_goes()
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation(Example.ApiKey, "a value");
        response.Headers.TryAddWithoutValidation("X-Other", "a value");

        CleanResponse.Clean(response, Call());

        Assert.Equal(["X-Other"], response.Headers.NonValidated.Select(header => header.Key));
    }

    [Fact]
    public void Secret_in_two_values_of_a_header_is_taken_out()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        response.Headers.TryAddWithoutValidation("X-Echo", [Example.ApiKey[..18], Example.ApiKey[18..]]);

        CleanResponse.Clean(response, Call());

        Assert.DoesNotContain(Example.ApiKey[..18], response.Headers.NonValidated["X-Echo"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_piece_of_a_secret_is_looked_for_in_a_tier_also_on_a_success()
    {
        var credentials = new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, "sesame");
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("poly-ratelimit-tier", "sesame");

        CleanResponse.Clean(response, Call(credentials));

        Assert.Equal("redacted", response.Headers.NonValidated["Poly-RateLimit-Tier"].ToString());
    }

    [Fact]
    public void Call_that_is_not_signed_has_nothing_to_hide()
    {
        using var response = new HttpResponseMessage { ReasonPhrase = Example.ApiKey };
        var call = new ClobCall(ClobOperations.GetServerTime, "/time", default, authenticator: null, TimeProvider.System)
        {
            History = new CallHistory(),
            ResponseLimit = 1000,
        };

        CleanResponse.Clean(response, call);

        Assert.Equal(Example.ApiKey, response.ReasonPhrase);
    }

    [Theory]
    [InlineData("Everything is in order here")]
    [InlineData(null)]
    [InlineData("")]
    public void Other_reason_phrase_stays(string? reason)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest) { ReasonPhrase = reason };

        CleanResponse.Clean(response, Call());

        Assert.Equal(new HttpResponseMessage(HttpStatusCode.BadRequest) { ReasonPhrase = reason }.ReasonPhrase, response.ReasonPhrase);
    }

    [Fact]
    public void Reason_phrase_that_would_steer_a_terminal_is_escaped_where_it_is_searched()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest) { ReasonPhrase = "\u202eabcdefgh" };

        CleanResponse.Clean(response, Call());

        Assert.Equal("\\u202Eabcdefgh", response.ReasonPhrase);
    }

    private static ClobCall Call(ApiCredentials? credentials = null)
        => new(
            ClobOperations.CancelOrders, "/orders", default, new L2Authenticator(credentials ?? Example.Credentials), TimeProvider.System)
        {
            History = new CallHistory(),
            ResponseLimit = 1000,
        };
}
