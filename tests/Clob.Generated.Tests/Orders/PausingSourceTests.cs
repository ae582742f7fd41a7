using System.Collections.Concurrent;
using System.Threading.Channels;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Sources that pause, or give their ids slowly: what they gave is not kept waiting for a full request.</summary>
public sealed class PausingSourceTests : CancelerTest
{
    private static readonly TimeSpan Wait = new OrderCancelerOptions().MaxWaitForBatch;

    private readonly Channel<string[]> _sent = Channel.CreateUnbounded<string[]>();

    [Fact]
    public void Id_waits_for_others_for_half_a_second_by_default() => Assert.Equal(TimeSpan.FromMilliseconds(500), Wait);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Source_that_pauses_has_its_ids_canceled_after_the_wait(bool isStream)
    {
        using var ids = new BlockingCollection<string> { "0x1", "0x2" };
        var given = ids.GetConsumingEnumerable();
        var canceler = Canceler(TellingVenue());
        var cancel = isStream ? canceler.CancelAsync(Slowly(given)) : canceler.CancelAsync(given);

        Assert.True(SpinWait.SpinUntil(() => ids.Count == 0, Guard.Limit));
        await PassWaitAsync();
        Assert.Equal(["0x1", "0x2"], await SentAsync());

        ids.Add("0x3");
        await PassWaitAsync();
        Assert.Equal(["0x3"], await SentAsync());

        ids.Add("0x4");
        ids.CompleteAdding();
        Assert.Equal(["0x4"], await SentAsync());
        Assert.Equal(["0x1", "0x2", "0x3", "0x4"], (await cancel.WaitAsync(Guard.Limit)).Canceled);
    }

    [Fact]
    public async Task Wait_counts_from_the_first_id_and_not_from_the_last()
    {
        var ids = Channel.CreateUnbounded<string>();
        var cancel = Canceler(TellingVenue()).CancelAsync(ids.Reader.ReadAllAsync());
        Assert.True(ids.Writer.TryWrite("0x1"));
        await UntilNextDelayIsAsync(Wait);

        Clock.Advance(Wait / 2);
        Assert.True(ids.Writer.TryWrite("0x2"));
        await UntilNextDelayIsAsync(Wait / 2);
        Assert.False(_sent.Reader.TryPeek(out _));

        Clock.Advance(Wait / 2);
        Assert.Equal("0x1", (await SentAsync())[0]);
        ids.Writer.Complete();
        Assert.Equal(["0x1", "0x2"], (await cancel.WaitAsync(Guard.Limit)).Canceled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Source_that_gives_one_id_over_and_over_has_it_canceled(bool isStream)
    {
        static IEnumerable<string> Repeating()
        {
            while (true)
            {
                yield return "0x1";
            }
        }

        using var caller = new CancellationTokenSource();
        var canceler = Canceler(TellingVenue());
        var cancel = isStream
            ? canceler.CancelAsync(Repeating().ToAsyncEnumerable(), cancellationToken: caller.Token)
            : canceler.CancelAsync(Repeating(), cancellationToken: caller.Token);

        await PassWaitAsync();
        Assert.Equal(["0x1"], await SentAsync());
        await caller.CancelAsync();

        await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
    }

    [Fact]
    public async Task Stream_that_pauses_is_left_after_refused_credentials()
    {
        var cancel = Canceler(new Venue(_ => Answer.Of(401, "", null))).CancelAsync(PausingAfter("0x1", "0x2"));

        await PassWaitAsync();

        var report = await cancel.WaitAsync(Guard.Limit);
        Assert.Equal(["0x1", "0x2"], report.Refused.Keys);
        Assert.Contains("401", report.StoppedBecause?.Text, StringComparison.Ordinal);
        Assert.False(report.IsInputComplete);
    }

    [Fact]
    public async Task Wait_without_an_end_sends_full_requests_alone()
    {
        var ids = Channel.CreateUnbounded<string>();
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancel = Canceler(TellingVenue(), options => options.MaxWaitForBatch = Timeout.InfiniteTimeSpan)
            .CancelAsync(ids.Reader.ReadAllAsync(), new ProgressSteps<CancelProgress>(_ => settled.TrySetResult()));
        Array.ForEach(Example.OrderIds(61), id => Assert.True(ids.Writer.TryWrite(id)));
        Assert.Equal(60, (await SentAsync()).Length);
        await settled.Task.WaitAsync(Guard.Limit);

        Clock.Advance(TimeSpan.FromHours(1));
        ids.Writer.Complete();

        Assert.Equal(61, (await cancel.WaitAsync(Guard.Limit)).Canceled.Count);
        Assert.Single(await SentAsync());
    }

    private Venue TellingVenue() => new(request =>
    {
        Assert.True(_sent.Writer.TryWrite(request.OrderIds));
        return null;
    });

    private async Task<string[]> SentAsync() => await _sent.Reader.ReadAsync().AsTask().WaitAsync(Guard.Limit);

    private async Task PassWaitAsync()
    {
        await UntilNextDelayIsAsync(Wait);
        Clock.Advance(Wait);
    }

    private async Task UntilNextDelayIsAsync(TimeSpan wait)
    {
        await Task.Yield();
        Assert.True(SpinWait.SpinUntil(() => Clock.UntilNextDelay == wait, Guard.Limit), $"Nobody waits for {wait}.");
    }

    private static async IAsyncEnumerable<string> Slowly(IEnumerable<string> orderIds)
    {
        foreach (var id in orderIds)
        {
            await Task.CompletedTask;
            yield return id;
        }
    }

    private static async IAsyncEnumerable<string> PausingAfter(params string[] orderIds)
    {
        foreach (var id in orderIds)
        {
            yield return id;
        }

        await new TaskCompletionSource().Task;
    }
}
