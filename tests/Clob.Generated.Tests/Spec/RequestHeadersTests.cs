using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

/// <summary>A header that is a parameter goes out with its request, unsigned, or the call fails before anything is sent.</summary>
public sealed class RequestHeadersTests
{
    private readonly RecordingHandler _network = new(_ => Answer.Ok("""{"id":"1"}"""));
    private readonly RequestHeaders _headers = new();

    [Fact]
    public async Task Headers_are_sent_and_not_signed()
    {
        _headers.Add("Idempotency-Key", new Guid("3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b"));
        _headers.Add("X-Limit", (int?)5);
        _headers.Add("X-Empty", "");
        _headers.Add("X-Absent", (string?)null);
        var client = Example.RetryingClient(_network, new FakeClock());

        await client.CallAsync(SampleCalls.Request(SampleCalls.Operation(200), _headers));
        await client.CallAsync(SampleCalls.Request(SampleCalls.Operation(200)));

        Assert.Equal("3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b", _network.Requests[0].Headers["Idempotency-Key"]);
        Assert.Equal("5", _network.Requests[0].Headers["X-Limit"]);
        Assert.Equal("", _network.Requests[0].Headers["X-Empty"]);
        Assert.False(_network.Requests[0].Headers.ContainsKey("X-Absent"));
        Assert.False(_network.Requests[1].Headers.ContainsKey("X-Limit"));
        Assert.Equal(_network.Requests[1].Signature, _network.Requests[0].Signature);
    }

    [Fact]
    public async Task A_header_takes_the_place_of_a_default_one()
    {
        _headers.Add("user-agent", "mine");
        _headers.Add("content-language", "en");

        await Example.RetryingClient(_network, new FakeClock()).CallAsync(SampleCalls.Request(SampleCalls.Operation(200), _headers));
        await Example.Client(_network).CallAsync(SampleCalls.Request(SampleCalls.Operation(200), _headers));

        Assert.All(
            _network.Requests,
            request => Assert.Equal(("mine", "en"), (request.Headers["User-Agent"], request.Headers["Content-Language"])));
    }

    [Fact]
    public async Task Every_attempt_has_the_headers()
    {
        _headers.Add("X-Limit", 5);
        var answers = new Queue<HttpResponseMessage>([Answer.Of(425, "", null), Answer.Ok("""{"id":"1"}""")]);
        var network = new RecordingHandler(_ => answers.Dequeue());
        var clock = new FakeClock();

        var call = Example.RetryingClient(network, clock).CallAsync(SampleCalls.Request(SampleCalls.Operation(200), _headers));
        clock.Advance(TimeSpan.FromMinutes(1));
        await call;

        Assert.Equal(["5", "5"], network.Requests.Select(request => request.Headers["X-Limit"]));
    }

    [Theory]
    [InlineData("Zz\r\nPOLY_ADDRESS: 0x1", "control character U+000D at index 2")]
    [InlineData("Zz\tb", "control character U+0009 at index 2")]
    [InlineData("Zz\0", "control character U+0000 at index 2")]
    [InlineData("\u007f", "control character U+007F at index 0")]
    [InlineData("Zz\u0085", "control character U+0085 at index 2")]
    [InlineData("ü", "U+00FC at index 0, which is not ASCII")]
    [InlineData("Zz\u2009", "U+2009 at index 2, which is not ASCII")]
    [InlineData(" Zz", "white space")]
    [InlineData("Zz ", "white space")]
    [InlineData(" ", "white space")]
    public void A_text_that_cannot_be_a_header_is_refused_and_not_shown(string value, string problem)
    {
        var exception = Assert.Throws<ArgumentException>(() => _headers.Add("X-Note", value));

        Assert.Contains("header X-Note", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Zz", exception.Message, StringComparison.Ordinal);
        Assert.False(ClobOutcome.Of(exception).IsUnknown);
    }

    [Theory]
    [InlineData("POLY_SIGNATURE")]
    [InlineData("poly_nonce")]
    [InlineData("Poly_Anything")]
    public void A_header_that_signs_is_refused(string name)
        => Assert.Contains(name, Assert.Throws<ArgumentException>(() => _headers.Add(name, "x")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_header_of_a_body_without_a_body_is_refused_before_anything_is_sent()
    {
        _headers.Add("Content-Language", "en");
        var operation = SampleCalls.Operation(200) with { Method = HttpMethod.Get };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Example.Client(_network).CallAsync(SampleCalls.Request(operation, _headers)));

        Assert.Contains("Content-Language", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(_network.Requests);
    }

    [Theory]
    [MemberData(nameof(ForeignCulture.Names), MemberType = typeof(ForeignCulture))]
    public async Task Values_are_the_same_under_every_culture(string culture)
    {
        using var scope = ForeignCulture.Enter(culture);
        _headers.Add("X-Price", -0.5m);
        _headers.Add("X-Since", new DateTimeOffset(2024, 7, 1, 9, 5, 0, TimeSpan.Zero));

        await Example.Client(_network).CallAsync(SampleCalls.Request(SampleCalls.Operation(200), _headers));

        var sent = Assert.Single(_network.Requests).Headers;
        Assert.Equal(("-0.5", "2024-07-01T09:05:00+00:00"), (sent["X-Price"], sent["X-Since"]));
    }
}
