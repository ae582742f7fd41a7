using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

/// <summary>Where a success has no body, its status says all.</summary>
public sealed class NoContentTests
{
    private static readonly ClobRequest<NoContent> Request = SampleCalls.Request<NoContent>(
        SampleCalls.Operation(204, 200), responseType: null);

    [Fact]
    public async Task A_204_is_a_success()
    {
        var history = new CallHistory();

        await Client(() => Answer.Of(204, "", null)).CallAsync(Request, history);
        await Example.Client(new RecordingHandler(_ => Answer.Of(204, "", null))).CallAsync(Request);

        Assert.False(history.HasUnknownOutcome);
        Assert.Equal(AttemptOutcome.Answered, history.Last);
    }

    [Fact]
    public async Task A_body_is_not_looked_at()
    {
        var history = new CallHistory();

        await Client(() => Answer.Of(200, new Unread(), "text/html")).CallAsync(Request, history);
        await Example.Client(new RecordingHandler(_ => Answer.Of(200, new Unread()))).CallAsync(Request);

        Assert.False(history.HasUnknownOutcome);
    }

    [Fact]
    public async Task A_status_that_is_not_documented_is_a_failure()
    {
        var exception = await Assert.ThrowsAsync<ClobApiException>(() => Client(() => Answer.Of(202, "", null)).CallAsync(Request));

        Assert.True(exception.IsOutcomeUnknown);
    }

    [Fact]
    public async Task An_error_has_its_words()
    {
        var exception = await Assert.ThrowsAsync<ClobApiException>(
            () => Client(() => Answer.Of(404, """{"error":"unknown"}""", "application/json")).CallAsync(Request));

        Assert.Equal((404, "unknown", false), (exception.StatusCode, exception.Error, exception.IsOutcomeUnknown));
    }

    private static ClobClient Client(Func<HttpResponseMessage> answer)
        => Example.RetryingClient(new RecordingHandler(_ => answer()), new FakeClock());

    /// <summary>A body that must not be read.</summary>
    private sealed class Unread : ReadOnlyStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => throw new InvalidOperationException("It was read.");
    }
}
