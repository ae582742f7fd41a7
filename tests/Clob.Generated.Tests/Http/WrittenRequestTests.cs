using Clob.Tests.Faults;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>A call that ends early was sent where it was written to a connection, and was not where it was not.</summary>
public sealed class WrittenRequestTests
{
    private static readonly string[] OrderIds = ["0x1", "0x2"];

    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(WayIn.Create)]
    [InlineData(WayIn.AddClobClient)]
    public async Task Call_that_its_caller_cancels_before_a_connection_opens_was_not_sent(string way)
    {
        using var listener = new FullListener();
        using var client = WayIn.By(way, listener.BaseAddress, clock: _clock);
        using var caller = new CancellationTokenSource();
        var canceling = new OrderCanceler(client.Client, null, _clock).CancelAsync(OrderIds, cancellationToken: caller.Token);
        await caller.CancelAsync();

        var report = (await Assert.ThrowsAsync<CancelInterruptedException>(() => canceling)).Report;

        Assert.Equal(OrderIds, report.Refused.Keys);
        Assert.Empty(report.Uncertain);
    }

    [Theory]
    [InlineData(WayIn.Create)]
    [InlineData(WayIn.AddClobClient)]
    public async Task Call_that_its_caller_cancels_after_it_was_written_may_have_been_carried_out(string way)
    {
        using var caller = new CancellationTokenSource();
        await using var server = new FaultyServer(_clock, [], then: new Fault("canceled by its caller", false, async exchange =>
        {
            await caller.CancelAsync();
            return await exchange.WaitUntilGivenUpAsync();
        }));
        using var client = WayIn.By(way, server.BaseAddress, clock: _clock);

        var canceling = new OrderCanceler(client.Client, null, _clock).CancelAsync(OrderIds, cancellationToken: caller.Token);
        var report = (await Assert.ThrowsAsync<CancelInterruptedException>(() => canceling)).Report;

        Assert.Equal(OrderIds, report.Uncertain.Keys);
        Assert.Empty(report.Refused);
    }

    [Theory]
    [InlineData(WayIn.Create)]
    [InlineData(WayIn.AddClobClient)]
    public async Task Cancel_all_that_its_caller_cancels_before_a_connection_opens_was_not_sent(string way)
    {
        using var listener = new FullListener();
        using var client = WayIn.By(way, listener.BaseAddress, clock: _clock);
        using var caller = new CancellationTokenSource();
        var canceling = new OrderCanceler(client.Client, null, _clock).CancelAllAsync(caller.Token);
        await caller.CancelAsync();

        var report = (await Assert.ThrowsAsync<CancelInterruptedException>(() => canceling)).Report;

        Assert.Equal(ClobOutcomeKind.NotSent, report.RequestFailure?.Kind);
    }
}
