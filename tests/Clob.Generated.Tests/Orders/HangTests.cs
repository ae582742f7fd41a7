using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Code of callers that never comes back: the report does, and says what was read, what was sent and what was not.</summary>
public sealed class HangTests : CancelerTest, IDisposable
{
    private readonly ManualResetEventSlim _block = new();
    private readonly TaskCompletionSource _never = new();

    public void Dispose()
    {
        _block.Set();
        _never.TrySetResult();
        _block.Dispose();
    }

    [Fact]
    public async Task Stream_that_stays_open_is_left_after_refused_credentials()
    {
        var report = await WholeAsync(Canceler(new Venue(_ => Answer.Of(401, "", null))).CancelAsync(LiveAsync(Example.OrderIds(90))));

        AssertLeft(report, Example.OrderIds(90));
        Assert.Contains("401", report.StoppedBecause?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_that_is_left_is_told_so_and_disposed()
    {
        var isDisposed = new TaskCompletionSource();

        async IAsyncEnumerable<string> Stream([EnumeratorCancellation] CancellationToken token = default)
        {
            try
            {
                foreach (var id in Example.OrderIds(60))
                {
                    yield return id;
                }

                await Never.Until(token);
            }
            finally
            {
                isDisposed.SetResult();
            }
        }

        var report = await WholeAsync(Canceler(new Venue(_ => Answer.Of(401, "", null))).CancelAsync(Stream()));

        AssertLeft(report, Example.OrderIds(60));
        Assert.Null(report.InputError);
        await isDisposed.Task.WaitAsync(Guard.Limit);
    }

    [Fact]
    public async Task Sequence_without_an_end_is_left_after_refused_credentials()
    {
        var read = 0;
        var report = await WholeAsync(Canceler(new Venue(_ => Answer.Of(401, "", null))).CancelAsync(Endless(() => read++)));

        Assert.InRange(report.Refused.Count, 60, 120);
        Assert.Equal(report.Refused.Count, read);
        Assert.False(report.IsInputComplete);
    }

    [Fact]
    public async Task Sequence_without_an_end_is_left_when_the_deadline_passes()
    {
        var canceler = Canceler(
            new Venue(request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Standard")),
            options => options.Timeout = TimeSpan.FromSeconds(3));

        var report = await Clock.PassWaitsAsync(canceler.CancelAsync(Endless(() => { }))).WaitAsync(Guard.Limit);

        Assert.InRange(report.Canceled.Count, 180, 400);
        Assert.Equal(("The time-out of 3 s passed.", false), (report.StoppedBecause?.Text, report.IsInputComplete));
    }

    [Fact]
    public async Task Sequence_that_cancels_its_token_is_not_read_any_further()
    {
        using var source = new CancellationTokenSource();
        var read = 0;

        var report = await InterruptedAsync(Canceler(new Venue()).CancelAsync(
            Endless(() =>
            {
                if (++read == 10)
                {
                    source.Cancel();
                }
            }),
            cancellationToken: source.Token));

        Assert.Equal((10, 10), (read, report.Refused.Count));
        Assert.False(report.IsInputComplete);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Collection_that_pauses_does_not_hold_up_the_token(bool isAsync)
    {
        using var source = new CancellationTokenSource();
        using var ids = new BlockingCollection<string> { "0x1", "0x2", "0x3" };
        var canceler = Canceler(new Venue());
        var given = ids.GetConsumingEnumerable();
        var cancel = isAsync
            ? canceler.CancelAsync(given.ToAsyncEnumerable(), cancellationToken: source.Token)
            : canceler.CancelAsync(given, cancellationToken: source.Token);
        Assert.True(SpinWait.SpinUntil(() => ids.Count == 0, Guard.Limit));

        await source.CancelAsync();

        var report = await InterruptedAsync(cancel);
        Assert.Equal(["0x1", "0x2", "0x3"], report.Refused.Keys);
        ids.CompleteAdding();
    }

    [Fact]
    public async Task Collection_that_pauses_does_not_hold_up_an_answer_or_the_deadline()
    {
        using var ids = new BlockingCollection<string>();
        Array.ForEach(Example.OrderIds(61), ids.Add);
        var answered = new TaskCompletionSource();
        var progress = new ProgressSteps<CancelProgress>(_ => answered.TrySetResult());
        var cancel = Canceler(new Venue(), options => options.Timeout = TimeSpan.FromSeconds(5))
            .CancelAsync(ids.GetConsumingEnumerable(), progress);
        await answered.Task.WaitAsync(Guard.Limit);
        Assert.True(SpinWait.SpinUntil(() => ids.Count == 0, Guard.Limit));

        Clock.Advance(TimeSpan.FromSeconds(5));

        var report = await WholeAsync(cancel);
        Assert.Equal(Example.OrderIds(60), report.Canceled);
        Assert.Equal(Example.OrderIds(61)[60..], report.Refused.Keys);
        Assert.False(report.IsInputComplete);
        ids.CompleteAdding();
    }

    [Fact]
    public async Task Source_that_blocks_while_it_is_opened_does_not_hold_up_the_deadline()
    {
        var cancel = Canceler(new Venue(), options => options.Timeout = TimeSpan.FromSeconds(5)).CancelAsync(new BlockingSequence(_block));

        Clock.Advance(TimeSpan.FromSeconds(5));

        AssertLeft(await WholeAsync(cancel), []);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Source_whose_end_hangs_does_not_hold_up_the_report(bool isStream)
    {
        async IAsyncEnumerable<string> Stream()
        {
            try
            {
                yield return "0x1";
            }
            finally
            {
                await _never.Task;
            }
        }

        IEnumerable<string> Sequence()
        {
            try
            {
                yield return "0x1";
            }
            finally
            {
                _block.Wait();
            }
        }

        // The end of an iterator is a part of its last read, and not of its disposal.
        var venue = new Venue();
        var canceler = Canceler(venue, options => options.Timeout = TimeSpan.FromSeconds(5));
        var cancel = isStream ? canceler.CancelAsync(Stream()) : canceler.CancelAsync(Sequence());

        Assert.True(SpinWait.SpinUntil(() => Clock.ActiveTimers > 0, Guard.Limit));
        Clock.Advance(TimeSpan.FromSeconds(5));

        AssertLeft(await WholeAsync(cancel), ["0x1"], atLeast: 0);
    }

    [Fact]
    public async Task Source_whose_disposal_hangs_does_not_hold_up_the_report()
    {
        var report = await WholeAsync(Canceler(new Venue()).CancelAsync(new Undisposable(_never.Task)));

        Assert.Equal(["0x1"], report.Canceled);
        Assert.True(report.IsSuccess);
    }

    [Fact]
    public async Task Handler_that_ignores_its_token_does_not_hold_up_the_deadline()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = new UserHandler(async (request, send) =>
        {
            held.TrySetResult();
            await _never.Task;
            return await send(request);
        });
        handler.InnerHandler = new Venue().Network;
        var canceler = new OrderCanceler(
            Example.RetryingClient(handler, Clock),
            new OrderCancelerOptions { Tier = RateLimitTier.Standard, Timeout = TimeSpan.FromSeconds(2), MaxConcurrency = 1 },
            Clock);
        var cancel = canceler.CancelAsync(Example.OrderIds(100));
        await held.Task.WaitAsync(Guard.Limit);

        Clock.Advance(TimeSpan.FromSeconds(2));

        // The handler is below the one that signs: what it was given may be sent.
        var report = await WholeAsync(cancel);
        Assert.Equal(Example.OrderIds(60), report.Uncertain.Keys);
        Assert.Equal(Example.OrderIds(100)[60..], report.Refused.Keys);
        Assert.Equal("The time-out of 2 s passed.", report.StoppedBecause?.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_that_never_returns_does_not_hold_up_the_token(bool doesBlock)
    {
        using var source = new CancellationTokenSource();
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var canceler = new OrderCanceler(
            new StubClient(async (_, _) =>
            {
                called.TrySetResult();
                if (doesBlock)
                {
                    _block.Wait(CancellationToken.None);
                }

                await _never.Task;
                return new CancelOrdersResponse();
            }),
            null,
            Clock);

        Func<Task<CancelReport>>[] calls =
        [
            () => canceler.CancelAsync(["0x1", "0x2"], cancellationToken: source.Token),
            () => canceler.CancelAllAsync(source.Token),
        ];
        foreach (var start in calls)
        {
            var cancel = start();
            await called.Task.WaitAsync(Guard.Limit);
            await source.CancelAsync();

            var report = await InterruptedAsync(cancel);
            Assert.True(
                report.Uncertain.Count == 2 || report.RequestFailure is { Kind: ClobOutcomeKind.Unknown } || report.Refused.Count == 2);
            Assert.Equal("Interrupted.", report.StoppedBecause?.Text);
        }
    }

    [Fact]
    public async Task Progress_that_blocks_does_not_hold_up_the_report()
    {
        var progress = new ProgressSteps<CancelProgress>(_ => _block.Wait());
        var report = await Clock.PassWaitsAsync(Canceler(new Venue()).CancelAsync(Example.OrderIds(3000), progress))
            .WaitAsync(Guard.Limit);

        Assert.Equal(3000, report.Canceled.Count);
    }

    [Fact]
    public async Task Progress_that_is_slow_is_told_the_last_step()
    {
        var progress = new ProgressSteps<CancelProgress>(
            step => Assert.True(step.Done > 60 || SpinWait.SpinUntil(() => _never.Task.IsCompleted, Guard.Limit)));
        var venue = new Venue(request =>
        {
            if (request.OrderIds.Length < 1000 && request.Number > 1)
            {
                _never.TrySetResult();
            }

            return null;
        });

        var report = await WholeAsync(Canceler(venue, options => options.MaxConcurrency = 1).CancelAsync(Example.OrderIds(2500), progress));

        Assert.Equal(2500, report.Canceled.Count);
        Assert.Equal(new CancelProgress(2500, 2500, 2500, true), progress.Seen[^1]);
    }

    private static Task<CancelReport> WholeAsync(Task<CancelReport> cancel) => cancel.WaitAsync(Guard.Limit);

    private static async Task<CancelReport> InterruptedAsync(Task<CancelReport> cancel)
        => (await Assert.ThrowsAsync<CancelInterruptedException>(() => WholeAsync(cancel))).Report;

    private static void AssertLeft(CancelReport report, string[] orderIds, int? atLeast = null)
    {
        Assert.Equal(orderIds[..report.Refused.Count], report.Refused.Keys);
        Assert.InRange(report.Refused.Count, atLeast ?? Math.Min(60, orderIds.Length), orderIds.Length);
        Assert.False(report.IsInputComplete);
        Assert.False(report.IsSuccess);
        Assert.Null(report.InputError);
    }

    private static IEnumerable<string> Endless(Action read)
    {
        for (var number = 0L; ; number++)
        {
            read();
            yield return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private async IAsyncEnumerable<string> LiveAsync(string[] orderIds)
    {
        foreach (var id in orderIds)
        {
            yield return id;
        }

        await _never.Task;
    }

    private sealed class BlockingSequence(ManualResetEventSlim block) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            block.Wait();
            return Enumerable.Empty<string>().GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Undisposable(Task never) : IAsyncEnumerable<string>, IAsyncEnumerator<string>
    {
        private int _moves;

        public string Current => "0x1";

        public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(++_moves == 1);

        public ValueTask DisposeAsync() => new(never);
    }
}
