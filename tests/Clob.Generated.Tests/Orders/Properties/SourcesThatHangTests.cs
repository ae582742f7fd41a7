using System.Runtime.CompilerServices;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Properties;

/// <summary>
/// Over sources that give some ids and then never end, at random: whatever ends the work, each id that was given is in the report
/// exactly once, and no id that was canceled is missing from it.
/// </summary>
public sealed class SourcesThatHangTests : IDisposable
{
    private const int Cases = 60;

    private readonly ManualResetEventSlim _block = new();
    private readonly TaskCompletionSource _never = new();

    public void Dispose()
    {
        _block.Set();
        _never.SetResult();
        _block.Dispose();
    }

    // At the same time, because each of them waits a moment for its source.
    [Fact]
    public Task Cancel_of_a_source_that_never_ends_gives_a_true_report()
        => Task.WhenAll(Enumerable.Range(0, Cases).Select(seed => CheckAsync(new Random(seed), seed)));

    private async Task CheckAsync(Random random, int seed)
    {
        var clock = new FakeClock();
        using var caller = new CancellationTokenSource();
        var given = Example.OrderIds(random.Next(0, 200));
        var end = random.Next(3);
        var venue = new Venue(request =>
            end == 0 && request.Number == 2 ? Answer.Of(401, "", null)
            : random.Next(4) == 0 ? Answer.Of(random.Next(2) == 0 ? 403 : 429, "", null)
            : null);
        var source = new Source(given, _block, _never.Task);
        var canceler = new OrderCanceler(
            Example.RetryingClient(venue.Network, clock),
            new OrderCancelerOptions { Timeout = TimeSpan.FromHours(1), MaxConcurrency = 1, MaxConsecutiveFailures = 1000 },
            clock,
            new Random(seed).NextDouble);
        var cancel = random.Next(2) == 0
            ? canceler.CancelAsync(source.Blocking(), cancellationToken: caller.Token)
            : canceler.CancelAsync(source.Waiting(), cancellationToken: caller.Token);
        await clock.PassWaitsAsync(FirstOfAsync(source.Hangs, cancel));
        if (end == 1)
        {
            await caller.CancelAsync();
        }

        clock.Advance(TimeSpan.FromHours(1));
        var report = await ReportAsync(cancel);

        string[] told = [.. report.Canceled, .. report.Refused.Keys, .. report.Uncertain.Keys];
        Assert.Equal(given[..told.Length], told.Order(StringComparer.Ordinal));
        Assert.True(told.Length == given.Length || !source.Hangs.IsCompleted, "An id that was given is missing.");
        Assert.Equal((false, false, null), (report.IsInputComplete, report.IsSuccess, report.InputError));
        Assert.NotNull(report.StoppedBecause?.Text);
    }

    private static async Task<bool> FirstOfAsync(Task one, Task other) => await Task.WhenAny(one, other) == one;

    private static async Task<CancelReport> ReportAsync(Task<CancelReport> cancel)
    {
        try
        {
            return await cancel.WaitAsync(Guard.Limit);
        }
        catch (CancelInterruptedException exception)
        {
            return exception.Report;
        }
    }

    private sealed class Source(string[] orderIds, ManualResetEventSlim block, Task never)
    {
        private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Hangs => _hangs.Task;

        public IEnumerable<string> Blocking()
        {
            foreach (var id in orderIds)
            {
                yield return id;
            }

            _hangs.SetResult();
            block.Wait();
        }

        public async IAsyncEnumerable<string> Waiting([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var id in orderIds)
            {
                if (id.EndsWith('7'))
                {
                    await Task.Yield();
                }

                yield return id;
            }

            _hangs.SetResult();
            await never;
        }
    }
}
