using Clob.Orders;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>Which orders are read in a round, how long the wait between two rounds is, and what is told of them.</summary>
public sealed class VerificationRoundsTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly ReadingClient _client = new();
    private readonly VerificationOptions _options = new() { Timeout = TimeSpan.FromSeconds(30), MaxConcurrency = 1 };
    private readonly List<VerificationProgress> _steps = [];
    private readonly List<string> _read = [];
    private readonly VerificationStop _stop;
    private readonly Clob.Orders.Verification _verification;

    public VerificationRoundsTests()
    {
        _stop = new VerificationStop(_options, _clock, CancellationToken.None);
        var reader = new OrderReader(
            _client,
            new ReadPace(ClobOperations.GetOrder, _clock),
            new ReadPace(ClobOperations.GetOpenOrdersPage, _clock),
            new OrderOwner(apiKey: null, address: null),
            _stop);
        _verification = new(reader, _options, _stop, _clock, new ProgressSteps<VerificationProgress>(_steps.Add));
        _client.Order = id =>
        {
            _read.Add(id);
            return Order(id, "CANCELED");
        };
    }

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Orders_whose_state_the_cancel_proves_are_read_where_that_is_asked_for()
    {
        _verification.Add(new CancelReport { Canceled = ["0x1"], Unaccounted = ["0x2"] });

        await _verification.ReadAsync(includesProven: false);
        Assert.Equal(["0x2"], _read);
        Assert.Equal(1, _verification.Rounds);

        await _verification.ReadAsync(includesProven: true);
        Assert.Equal(["0x2", "0x1"], _read);
    }

    [Fact]
    public async Task Progress_tells_known_and_open_orders_after_each_read()
    {
        _verification.Add(new CancelReport { Unaccounted = ["0x1", "0x2", "0x3"] });
        _client.Order = id => Order(id, id == "0x2" ? "LIVE" : "CANCELED");

        await _clock.PassWaitsAsync(Read());
        await _verification.EndAsync();

        Assert.Equal(
            [(1, 0, 3, 0), (1, 1, 3, 0), (1, 1, 3, 1), (1, 2, 3, 1), (2, 2, 3, 1), (2, 3, 3, 1)],
            _steps.Select(step => (step.Round, step.Known, step.Total, step.Open)));
    }

    [Fact]
    public async Task Orders_that_a_scope_shows_open_are_counted_as_open()
    {
        _verification.OpenInScope = 4;
        await _verification.TellAsync(isNewRound: true);
        await _verification.EndAsync();

        Assert.Equal((1, 0, 0, 4), _steps.Select(step => (step.Round, step.Known, step.Total, step.Open)).Single());
    }

    [Fact]
    public async Task Wait_between_two_rounds_is_the_interval_and_grows_while_reads_fail()
    {
        List<TimeSpan> at = [];
        _verification.Add(new CancelReport { Unaccounted = ["0x1"] });
        _client.Order = id =>
        {
            at.Add(_clock.Elapsed);
            return at.Count <= 4 ? throw new ClobApiException("It failed.", 500) : Order(id, "LIVE");
        };

        await _clock.PassWaitsAsync(Read());

        Assert.Equal([0, 0.5 + 0.5, 3, 7, 12, 12.5], at.Select(time => time.TotalSeconds));
        Assert.Null(_verification.ReadFailure);
    }

    [Fact]
    public async Task Last_failure_of_a_round_is_told()
    {
        _verification.Add(new CancelReport { Unaccounted = ["0x1", "0x2"] });
        _client.Order = id => throw new ClobApiException($"{id} failed.", 401);

        await _clock.PassWaitsAsync(Read());

        Assert.Equal("0x1 failed.", _verification.ReadFailure?.Reason);
        Assert.Equal("0x1 failed.", _stop.Reason);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public async Task More_than_fifty_orders_are_looked_for_among_the_open_ones_first(int count, bool readsPages)
    {
        var pages = 0;
        var orderIds = Example.OrderIds(count);
        _verification.Add(new CancelReport { Unaccounted = orderIds });
        _client.Page = _ =>
        {
            pages++;
            return new OpenOrdersPage { Data = [Order(orderIds[0], "LIVE")] };
        };

        await _clock.PassWaitsAsync(Read());

        Assert.Equal(readsPages, pages > 0);
        Assert.Equal(readsPages, !_read.Take(count - 1).Contains(orderIds[0]));
    }

    [Fact]
    public async Task Pages_that_failed_are_not_read_again()
    {
        var pages = 0;
        _verification.Add(new CancelReport { Unaccounted = Example.OrderIds(60) });
        _client.Order = id => Order(id, "LIVE");
        _client.Page = _ => ++pages == 1 ? throw new ClobApiException("It failed.", 500) : new OpenOrdersPage { Data = [] };

        await _clock.PassWaitsAsync(Read());

        Assert.Equal(1, pages);
    }

    [Theory]
    [InlineData(30, 5)]
    [InlineData(8, 2)]
    public async Task Pages_are_worth_a_quarter_of_the_time_and_five_seconds_at_most(double timeout, double expected)
    {
        _options.Timeout = TimeSpan.FromSeconds(timeout);
        _verification.Add(new CancelReport { Unaccounted = Example.OrderIds(60) });
        TimeSpan? first = null;
        _client.Order = id =>
        {
            first ??= _clock.Elapsed;
            return Order(id, "CANCELED");
        };
        _client.Page = _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(0.5));
            return new OpenOrdersPage { Data = [Order("0xelse", "LIVE")], NextCursor = $"{_clock.Elapsed.TotalSeconds}" };
        };

        await _clock.PassWaitsAsync(Read());

        Assert.Equal(expected, first?.TotalSeconds);
    }

    [Fact]
    public void Sightings_count_as_reads_and_one_after_a_confirmed_cancel_may_lie_behind()
    {
        _verification.Add(new CancelReport { Canceled = ["0x1"], Unaccounted = ["0x2"] });
        _verification.TakeSightings(
            [(Order("0x1", "LIVE"), 1), (Order("0X2", "LIVE"), 2), (Order("0x3", "LIVE"), 1), (Order("0x4", "LIVE"), 0)]);

        var states = _verification.Complete();

        Assert.Equal(["0x1", "0x2", "0x3", "0x4"], states.Keys);
        Assert.Equal(
            [VerifiedOrderState.Canceled, VerifiedOrderState.Open, VerifiedOrderState.Unknown, VerifiedOrderState.Unknown],
            states.Values.Select(order => order.State));
        Assert.Equal("One read showed it open, which may lie behind.", states["0x3"].Reason);
        Assert.Equal("It was not read.", states["0x4"].Reason);
        Assert.True(_verification.MayAnyBeOpen);
    }

    [Fact]
    public void Two_sightings_after_a_confirmed_cancel_are_no_proof_of_either()
    {
        _verification.Add(new CancelReport { Canceled = ["0x1"] });
        Assert.False(_verification.MayAnyBeOpen);

        _verification.TakeSightings([(Order("0x1", "LIVE"), 2)]);

        Assert.Equal(VerifiedOrderState.Unknown, _verification.Complete()["0x1"].State);
        Assert.True(_verification.MayAnyBeOpen);
    }

    private static OpenOrder Order(string id, string status) => new() { Id = id, Status = new(status) };

    private async Task<bool> Read()
    {
        await _verification.ReadAsync(includesProven: true);
        return true;
    }
}
