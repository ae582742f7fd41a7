using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>The caller's own token ends a call at any time, and is told apart from a time-out.</summary>
public sealed class CancellationTests
{
    private readonly FakeClock _clock = new();
    private readonly CancellationTokenSource _caller = new();

    public static TheoryData<string> Operations { get; } = [.. FourCalls.Ids];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Token_ends_the_wait_for_an_answer(string operationId)
    {
        var call = Example.Client(new SilentHandler(), _clock).CallAsync(operationId, _caller.Token);
        Assert.False(call.IsCompleted);

        await _caller.CancelAsync();

        await AssertIsTheCallersAsync(call);
    }

    [Fact]
    public async Task Token_ends_the_wait_for_the_body()
    {
        var network = new RecordingHandler(_ => Answer.Of(200, new EndlessStream(_ => { }, trickles: false)));
        var call = Example.Client(network, _clock).CancelAllOrdersAsync(_caller.Token);

        await _caller.CancelAsync();

        await AssertIsTheCallersAsync(call);
    }

    [Fact]
    public async Task Token_that_is_canceled_when_the_time_is_over_too_wins()
    {
        var network = new RecordingHandler(_ => Answer.Of(
            200,
            new EndlessStream(
                _ =>
                {
                    _caller.Cancel();
                    _clock.Advance(TimeSpan.FromDays(1));
                },
                trickles: true)));

        await AssertIsTheCallersAsync(Example.Client(network, _clock).CancelAllOrdersAsync(_caller.Token));
    }

    [Fact]
    public async Task Token_in_the_exception_is_the_callers()
    {
        var call = Example.Client(new SilentHandler(), _clock).CancelAllOrdersAsync(_caller.Token);
        await _caller.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Guard.Limit));

        Assert.Equal(_caller.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Token_that_was_canceled_before_ends_the_call()
    {
        await _caller.CancelAsync();

        await AssertIsTheCallersAsync(Example.Client(new SilentHandler(), _clock).CancelAllOrdersAsync(_caller.Token));
    }

    [Fact]
    public async Task Token_that_was_canceled_before_sends_nothing_and_says_so()
    {
        var network = new RecordingHandler();
        await _caller.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => Example.Client(network, _clock).CancelAllOrdersAsync(_caller.Token));

        Assert.Contains("before anything was sent", exception.Message, StringComparison.Ordinal);
        Assert.Equal(_caller.Token, exception.CancellationToken);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Token_that_is_not_canceled_leaves_the_timeout_in_force()
    {
        var call = Example.Client(new SilentHandler(), _clock).CancelAllOrdersAsync(_caller.Token);

        _clock.Advance(TimeSpan.FromSeconds(100));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    private static async Task AssertIsTheCallersAsync(Task call)
    {
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Guard.Limit));
        Assert.IsNotType<TimeoutException>(exception.InnerException);
        Assert.DoesNotContain("within", exception.Message, StringComparison.Ordinal);
    }
}
