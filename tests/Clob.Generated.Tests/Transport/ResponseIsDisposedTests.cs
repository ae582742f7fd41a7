using System.Net;
using Clob.Tests.Faults;
using Clob.Tests.Support;

namespace Clob.Tests.Transport;

/// <summary>Each response of a call is disposed, that of an earlier attempt too: one that is not keeps its connection.</summary>
public sealed class ResponseIsDisposedTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<TrackedContent> _contents = [];

    public static TheoryData<int, string> StatusesAndCalls { get; } = VenueCall.Each([200, 302, 400, 401, 425, 429, 500, 503, 520, 599], VenueCall.All);

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

    private HttpResponseMessage Respond(int status, string body)
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

    private sealed class TrackedContent(string body) : StringContent(body)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
