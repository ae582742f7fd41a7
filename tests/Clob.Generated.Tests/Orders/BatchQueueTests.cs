using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Which ids go next, and after which wait.</summary>
public sealed class BatchQueueTests : IAsyncDisposable
{
    private const int Size = 60;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeClock _clock = new();
    private readonly CancelLedger _ledger = new();
    private readonly CancelStop _stop;
    private readonly SteadyClock _steady;
    private readonly PendingOrders _pending;
    private readonly OrderIdIntake _intake;
    private readonly SignerPace _pace;

    public BatchQueueTests()
    {
        var options = new OrderCancelerOptions { Tier = RateLimitTier.Standard };
        _stop = new CancelStop(options, _clock, CancellationToken.None);
        _steady = new SteadyClock(_clock);
        _pending = new PendingOrders(options, _steady);
        _pace = new SignerPace(options, _clock);

        // Nobody reads it: more may always come.
        _intake = new OrderIdIntake(_ => OrderIdSource.Of([]), isStream: true, _stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _intake.DisposeAsync();
        _stop.Dispose();
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(1, 1)]
    [InlineData(0.3, 0.3)]
    [InlineData(-0.001, 1)]
    public void Wait_for_more_ids_ends_when_orders_that_were_not_live_are_due(double wait, double expected)
    {
        var queue = Queue(TimeSpan.FromSeconds(wait));
        _pending.Add([Add()], round: 0);
        _ledger.TakeWaiting(1);
        Add();
        queue.TakeIn();

        Assert.Equal(TimeSpan.FromSeconds(expected), queue.TryTake(Size, out var batch));
        Assert.Null(batch);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-0.001)]
    public void Without_such_orders_it_is_the_wait_of_the_options(double wait)
    {
        var queue = Queue(TimeSpan.FromSeconds(wait));
        Add();
        queue.TakeIn();

        Assert.Equal(TimeSpan.FromSeconds(wait), queue.TryTake(Size, out var batch));
        Assert.Null(batch);
    }

    [Fact]
    public void Nothing_to_send_waits_for_orders_that_were_not_live_or_without_an_end()
    {
        var queue = Queue(Second);
        queue.TakeIn();
        Assert.Equal(Timeout.InfiniteTimeSpan, queue.TryTake(Size, out _));

        _pending.Add([0], round: 0);
        Assert.Equal(Second, queue.TryTake(Size, out var batch));
        Assert.Null(batch);
    }

    [Fact]
    public void Wait_counts_from_the_first_id_that_waits_and_anew_after_each_request()
    {
        var queue = Queue(Second);
        queue.TakeIn();
        _clock.Advance(Second);
        Add();
        queue.TakeIn();
        Assert.Equal(Second, queue.TryTake(Size, out _));

        _clock.Advance(0.4 * Second);
        Add();
        queue.TakeIn();
        Assert.Equal(0.6 * Second, queue.TryTake(Size, out _));

        _clock.Advance(0.6 * Second);
        Assert.Equal(TimeSpan.Zero, queue.TryTake(Size, out var batch));
        Assert.Equal(["0x0", "0x1"], batch!.OrderIds);
        Ask(batch);

        Add();
        queue.TakeIn();
        Assert.Equal(Second, queue.TryTake(Size, out _));
    }

    [Fact]
    public void Request_for_orders_that_were_not_live_does_not_begin_the_wait_anew()
    {
        var queue = Queue(1.5 * Second);
        _pending.Add([Add()], round: 0);
        Ask(new CancelBatch(_ledger.TakeWaiting(1), ["0x0"], 0, default));
        Add();
        queue.TakeIn();
        _clock.Advance(Second);

        Assert.Equal(TimeSpan.Zero, queue.TryTake(Size, out var batch));
        Assert.Equal(["0x0"], batch!.OrderIds);
        Assert.Equal(1, batch.Round);
        Assert.Equal(0.5 * Second, queue.TryTake(Size, out _));
    }

    [Fact]
    public void Full_request_goes_at_once_and_has_no_more_than_it_takes()
    {
        var queue = Queue(Second);
        for (var id = 0; id < Size + 1; id++)
        {
            Add();
        }

        queue.TakeIn();

        Assert.Equal(TimeSpan.Zero, queue.TryTake(Size, out var batch));
        Assert.Equal(Size, batch?.OrderIds.Length);
        Assert.Equal(0, batch!.Round);
        Assert.Equal(Size, batch.Lease.Tokens);
    }

    [Fact]
    public async Task Request_that_waited_long_enough_gives_a_source_that_gives_ids_at_this_moment_a_moment()
    {
        var queue = Queue(Second);
        var reading = new TaskCompletionSource();
        Assert.False(await queue.IsFillingAsync(reading: null, Size));
        Assert.False(await queue.IsFillingAsync(reading.Task, Size));

        Add();
        queue.TakeIn();
        Assert.False(await queue.IsFillingAsync(Task.CompletedTask, Size));

        _clock.Advance(Second);
        Assert.True(await queue.IsFillingAsync(Task.CompletedTask, Size));
        Assert.False(await queue.IsFillingAsync(reading: null, Size));
        Assert.False(await queue.IsFillingAsync(reading.Task, Size));
        Assert.False(await queue.IsFillingAsync(Task.CompletedTask, size: 1));
    }

    [Fact]
    public async Task Orders_that_were_not_live_and_are_due_are_not_held_up_by_a_source()
    {
        var queue = Queue(Second);
        _pending.Add([Add()], round: 0);
        Ask(new CancelBatch(_ledger.TakeWaiting(1), ["0x0"], 0, default));
        Add();
        queue.TakeIn();
        _clock.Advance(Second);

        Assert.False(await queue.IsFillingAsync(Task.CompletedTask, Size));
    }

    [Fact]
    public async Task Nothing_is_left_once_the_source_has_ended_and_all_was_sent()
    {
        var queue = Queue(Second);
        Assert.False(queue.IsEmpty);

        await _intake.LeaveAsync();
        Assert.True(queue.IsEmpty);

        Add();
        queue.TakeIn();
        Assert.False(queue.IsEmpty);
        Assert.False(await queue.IsFillingAsync(Task.CompletedTask, Size));
        Assert.Equal(TimeSpan.Zero, queue.TryTake(Size, out var batch));
        Ask(batch);
        Assert.True(queue.IsEmpty);

        _pending.Add([0], round: 0);
        Assert.False(queue.IsEmpty);
    }

    private BatchQueue Queue(TimeSpan maxWait) => new(_ledger, _pending, _intake, _pace, maxWait, _steady);

    private int Add() => _ledger.Add($"0x{_ledger.Count}")!.Value;

    private void Ask(CancelBatch? batch) => _ledger.Ask(batch!);
}
