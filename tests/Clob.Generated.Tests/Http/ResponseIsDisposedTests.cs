using System.Net;
using System.Text;
using Clob.Tests.Faults;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>Each response of a call is disposed, that of an earlier attempt too: one that is not keeps its connection.</summary>
public sealed class ResponseIsDisposedTests
{
    private readonly FakeClock _clock = new();
    private readonly List<TrackedContent> _contents = [];

    public static TheoryData<int, string> StatusesAndCalls { get; } = VenueCall.Each(
        [200, 302, 400, 401, 425, 429, 500, 503, 520, 599], VenueCall.All);

    [Theory]
    [MemberData(nameof(StatusesAndCalls))]
    public async Task Response_is_disposed_whatever_its_status(int status, string name)
    {
        using var network = new RecordingHandler(_ => Respond(status, VenueCall.Of(name).GoodBody));
        foreach (var maxAttempts in (int[])[1, CallLimits.MaxAttempts])
        {
            using var client = Example.RetryingClient(network, _clock, options => options.Retry.MaxAttempts = maxAttempts);
            await CallObservation.OfAsync(_clock, () => 0, () => VenueCall.Of(name).SendAsync(client, default));
        }

        AssertAllDisposed();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Response_to_a_client_on_an_HttpClient_of_its_caller_is_disposed(int status)
    {
        using var network = new RecordingHandler(_ => Respond(status, VenueCall.All[0].GoodBody));
        using var client = Example.Client(network, _clock);

        await CallObservation.OfAsync(_clock, () => 0, () => client.CancelAllOrdersAsync());

        AssertAllDisposed();
    }

    [Theory]
    [InlineData("{\"canceled\":")]
    [InlineData("{\"error\":\"none\"}")]
    [InlineData("")]
    public async Task Response_that_cannot_be_read_is_disposed(string body)
    {
        using var network = new RecordingHandler(_ => Respond(200, body));
        using var client = Example.RetryingClient(network, _clock);

        await CallObservation.OfAsync(_clock, () => 0, () => client.CancelAllOrdersAsync());

        AssertAllDisposed();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(CallLimits.MaxAttempts)]
    public async Task Response_whose_body_does_not_come_in_time_is_disposed(int maxAttempts)
    {
        using var network = new RecordingHandler(
            _ => Respond(200, new EndlessStream(_ => _clock.Advance(TimeSpan.FromSeconds(10)), trickles: false)));
        using var client = Example.RetryingClient(network, _clock, options => options.Retry.MaxAttempts = maxAttempts);

        var seen = await CallObservation.OfAsync(_clock, () => 0, () => client.CancelOrdersAsync(["0x1"]));

        Assert.Equal(CallOutcome.Uncertain, seen.Course.Outcome);
        AssertAllDisposed();
    }

    [Fact]
    public async Task Response_whose_body_breaks_off_is_disposed()
    {
        using var network = new RecordingHandler(_ => Respond(200, new BrokenStream([])));
        using var client = Example.RetryingClient(network, _clock);

        await CallObservation.OfAsync(_clock, () => 0, () => client.CancelOrdersAsync(["0x1"]));

        AssertAllDisposed();
    }

    private HttpResponseMessage Respond(int status, string body) => Respond(status, new MemoryStream(Encoding.UTF8.GetBytes(body)));

    private HttpResponseMessage Respond(int status, Stream body)
    {
        var content = new TrackedContent(body);
        _contents.Add(content);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }

    private void AssertAllDisposed()
    {
        Assert.NotEmpty(_contents);
        Assert.All(_contents, content => Assert.True(content.IsDisposed));
    }

    private sealed class TrackedContent(Stream body) : StreamContent(body)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
