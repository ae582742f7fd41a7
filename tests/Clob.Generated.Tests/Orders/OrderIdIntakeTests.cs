using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A source is read where it can block without harm, as far as it is asked for, and is closed in the end.</summary>
public sealed class OrderIdIntakeTests : CancelerTest, IAsyncLifetime
{
    private readonly CancelStop _stop;
    private readonly CancelLedger _ledger = new();
    private readonly List<OrderIdIntake> _intakes = [];

    public OrderIdIntakeTests() => _stop = new CancelStop(new OrderCancelerOptions(), Clock, CancellationToken.None);

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (var intake in _intakes)
        {
            await intake.DisposeAsync();
        }

        _stop.Dispose();
    }

    [Fact]
    public async Task As_many_ids_are_read_as_are_asked_for()
    {
        var intake = Intake(Example.OrderIds(3));

        Assert.Null(intake.Ask(0));
        Assert.Null(intake.Reading);
        await intake.Ask(2)!.WaitAsync(Guard.Limit);
        intake.MoveTo(_ledger);
        Assert.Equal(Example.OrderIds(2), _ledger.OrderIds);
        Assert.False(intake.IsEnded);

        await intake.Ask(2)!.WaitAsync(Guard.Limit);
        Assert.False(intake.IsEnded);
        intake.MoveTo(_ledger);
        Assert.Equal(Example.OrderIds(3), _ledger.OrderIds);
        Assert.True(intake.IsEnded);
        Assert.False(intake.IsLeft);
        Assert.Null(intake.Ask(1));
    }

    [Fact]
    public async Task Nothing_is_read_beside_a_read()
    {
        var next = new TaskCompletionSource<bool>();
        var intake = Intake(_ => OrderIdSource.Of(Waiting(next.Task), CancellationToken.None), isStream: true);

        var reading = intake.Ask(1)!;
        Assert.Same(reading, intake.Reading);
        Assert.Null(intake.Ask(1));
        next.SetResult(true);
        await reading.WaitAsync(Guard.Limit);
        Assert.Null(intake.Reading);
        Assert.NotNull(intake.Ask(1));

        static async IAsyncEnumerable<string> Waiting(Task<bool> next)
        {
            while (await next)
            {
                yield return "0x1";
            }
        }
    }

    [Fact]
    public async Task Source_is_read_on_a_background_thread_of_its_own()
    {
        Thread? thread = null;
        var intake = Intake(Ids());

        await intake.Ask(1)!.WaitAsync(Guard.Limit);

        Assert.Equal(("Clob order ids", true), (thread?.Name, thread?.IsBackground));

        IEnumerable<string> Ids()
        {
            thread = Thread.CurrentThread;
            yield return "0x1";
        }
    }

    [Fact]
    public async Task What_a_stream_has_from_the_beginning_is_read_before_it_is_left()
    {
        var intake = Intake(_ => OrderIdSource.Of(Example.OrderIds(3).ToAsyncEnumerable(), CancellationToken.None), isStream: true);
        _ = intake.Ask(3);

        await intake.LeaveAsync();
        intake.MoveTo(_ledger);

        Assert.Equal(Example.OrderIds(3), _ledger.OrderIds);
        Assert.True(intake.IsLeft);
    }

    [Fact]
    public async Task Source_without_ids_is_whole_and_needs_no_thread()
    {
        var intake = new OrderIdIntake(open: null, isStream: false, _stop);

        Assert.Equal((true, false, null), (intake.IsEnded, intake.IsLeft, intake.Ask(1)));
        await intake.DisposeAsync();
        await intake.DisposeAsync();
    }

    [Fact]
    public async Task Source_that_throws_when_it_is_closed_is_reported_with_the_orders_that_were_canceled()
    {
        var report = await Canceler(new Venue()).CancelAsync(new Closed(["0x1", "0x2"])).WaitAsync(Guard.Limit);

        Assert.Equal(["0x1", "0x2"], report.Canceled);
        Assert.Equal("It cannot be closed.", Assert.IsType<FormatException>(report.InputError).Message);
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public async Task Source_that_throws_when_it_is_closed_after_the_token_is_canceled_has_not_failed()
    {
        using var caller = new CancellationTokenSource();
        var venue = new Venue(_ =>
        {
            caller.Cancel();
            return null;
        });

        var interrupted = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Canceler(venue).CancelAsync(new Closed(Example.OrderIds(500)), cancellationToken: caller.Token).WaitAsync(Guard.Limit));

        Assert.Null(interrupted.Report.InputError);
    }

    private OrderIdIntake Intake(IEnumerable<string> orderIds) => Intake(_ => OrderIdSource.Of(orderIds), isStream: false);

    private OrderIdIntake Intake(Func<CancellationToken, OrderIdSource> open, bool isStream)
    {
        var intake = new OrderIdIntake(open, isStream, _stop);
        _intakes.Add(intake);
        return intake;
    }

    // An iterator runs its last block where its end is met: this one throws when it is disposed.
    private sealed class Closed(IEnumerable<string> orderIds) : IEnumerable<string>, IEnumerator<string>
    {
        private readonly IEnumerator<string> _orderIds = orderIds.GetEnumerator();

        public string Current => _orderIds.Current;

        object System.Collections.IEnumerator.Current => Current;

        public IEnumerator<string> GetEnumerator() => this;

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;

        public bool MoveNext() => _orderIds.MoveNext();

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => throw new FormatException("It cannot be closed.");
    }
}
