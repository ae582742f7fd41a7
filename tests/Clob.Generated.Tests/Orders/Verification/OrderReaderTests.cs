using Clob.Orders;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>What a read says of an order, and what it does not.</summary>
public sealed class OrderReaderTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly CancellationTokenSource _caller = new();
    private readonly ReadingClient _client = new();
    private readonly VerificationStop _stop;
    private readonly OrderReader _reader;

    public OrderReaderTests()
    {
        _stop = new VerificationStop(new VerificationOptions { Timeout = TimeSpan.FromSeconds(30) }, _clock, _caller.Token);
        _reader = Reader(_stop);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _caller.Dispose();
    }

    [Fact]
    public async Task Order_that_was_asked_for_is_read_whatever_the_case_of_its_id()
    {
        _client.Order = id => new OpenOrder { Id = id.ToUpperInvariant() };

        Assert.Equal(new OrderReading(new OpenOrder { Id = "0XAB" }), await _reader.ReadAsync("0xab"));
    }

    [Fact]
    public async Task Another_order_says_nothing_of_the_one_that_was_asked_for()
    {
        _client.Order = _ => new OpenOrder { Id = "0x2" };

        Assert.Equal(
            new OrderReading(null, new(ClobOutcomeKind.Unknown, 200, "The venue responded with another order.")), await _reader.ReadAsync("0x1"));
    }

    [Theory]
    [InlineData(404, true, true, false)]
    [InlineData(404, false, false, false)]
    [InlineData(400, true, false, true)]
    [InlineData(403, true, false, false)]
    [InlineData(500, true, false, false)]
    public async Task Status_tells_whether_the_order_is_not_known_or_cannot_be_read(
        int status, bool hasError, bool isUnknownOrder, bool isUnreadable)
    {
        _client.Order = _ => throw new ClobApiException("It failed.", status) { Error = hasError ? "not found" : null };

        var reading = await _reader.ReadAsync("0x1");

        Assert.Null(reading.Order);
        Assert.Equal(
            (status, "It failed.", isUnknownOrder, isUnreadable),
            (reading.Failure?.StatusCode, reading.Failure?.Reason, reading.IsUnknownOrder, reading.IsUnreadable));
    }

    [Fact]
    public async Task Id_that_cannot_be_sent_cannot_be_read()
    {
        _client.Order = _ => throw new ArgumentException("The id is bad.");

        Assert.True((await _reader.ReadAsync("0x1")).IsUnreadable);
    }

    [Fact]
    public async Task Client_that_gives_nothing_or_loses_the_response_has_failed()
    {
        _client.Order = _ => null!;
        Assert.Equal("The client returned no response.", (await _reader.ReadAsync("0x1")).Failure?.Reason);

        _client.Order = _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed.");
        Assert.Equal("No response came: The connection was closed.", (await _reader.ReadAsync("0x1")).Failure?.Reason);
        Assert.False(_stop.IsOver);
    }

    [Fact]
    public async Task Refused_credentials_end_the_reading()
    {
        _client.Order = _ => throw new ClobApiException("Unauthorized.", 401);

        await _reader.ReadAsync("0x1");

        Assert.Equal("Unauthorized.", _stop.Reason);
    }

    [Fact]
    public async Task What_fails_since_the_time_is_over_says_so_with_the_last_status()
    {
        // The clock has run ahead of its timers: the call ends by itself.
        var clock = new SteppingClock(_clock);
        using var stop = new VerificationStop(
            new VerificationOptions { Timeout = TimeSpan.FromSeconds(30) }, clock, CancellationToken.None);
        var reader = Reader(stop);
        _client.Order = _ =>
        {
            clock.Step(TimeSpan.FromSeconds(30));
            throw new ClobApiException("It failed.", 503);
        };

        Assert.Equal(
            "The time for reading, 30 s, passed. The last response had status 503.", (await reader.ReadAsync("0x1")).Failure?.Reason);

        _client.Order = _ => throw new FormatException();
        Assert.Equal("The time for reading, 30 s, passed.", (await reader.ReadAsync("0x1")).Failure?.Reason);
    }

    [Fact]
    public async Task Open_orders_are_those_of_this_key_and_of_the_scope_that_may_be_open()
    {
        _client.Page = _ => new OpenOrdersPage
        {
            Data =
            [
                Order("0x1"), Order("0x2", owner: "key-2"), Order("0x3", market: "0x2"), Order("0x4", status: "MATCHED"), Order("0x5", status: "HELD"),
                Order("0X1"), null!,
            ],
        };

        var reading = await _reader.ReadOpenAsync(new OrderScope("0x1"));

        Assert.Equal(["0X1", "0x5"], reading.Orders.Select(order => order.Id));
        Assert.Null(reading.Failure);
    }

    [Fact]
    public async Task Fewer_orders_than_the_venue_says_there_are_prove_nothing()
    {
        _client.Page = _ => new OpenOrdersPage { Data = [Order("0x1"), Order("0x2", owner: "key-2")], Count = 3 };
        Assert.Equal(
            new CancelFailure(ClobOutcomeKind.Unknown, 200, "The venue says that there are 3 orders, and its pages have 2."),
            (await _reader.ReadOpenAsync(default)).Failure);

        _client.Page = _ => new OpenOrdersPage { Data = [Order("0x1"), Order("0x2", owner: "key-2")], Count = 2 };
        Assert.Null((await _reader.ReadOpenAsync(default)).Failure);
    }

    [Fact]
    public async Task Orders_of_the_pages_before_a_failure_are_told_with_it()
    {
        _client.Page = cursor => cursor is null or ""
            ? new OpenOrdersPage { Data = [Order("0x1")], NextCursor = "MQ==" }
            : throw new ClobApiException("It failed.", 500);

        var reading = await _reader.ReadOpenAsync(default);

        Assert.Equal(["0x1"], reading.Orders.Select(order => order.Id));
        Assert.Equal((500, "It failed."), (reading.Failure?.StatusCode, reading.Failure?.Reason));
    }

    [Fact]
    public async Task Reading_ends_with_its_own_token()
    {
        using var within = new CancellationTokenSource();
        _client.Page = _ =>
        {
            within.Cancel();
            return new OpenOrdersPage { Data = [Order("0x1")], NextCursor = "MQ==" };
        };

        var reading = await _reader.ReadOpenAsync(default, within.Token);

        Assert.NotNull(reading.Failure);
        Assert.False(_stop.IsOver);
    }

    private OrderReader Reader(VerificationStop stop)
        => new(
            _client,
            new ReadPace(ClobOperations.GetOrder, _clock),
            new ReadPace(ClobOperations.GetOpenOrdersPage, _clock),
            new OrderOwner("key-1", address: null),
            stop);

    private static OpenOrder Order(string id, string owner = "key-1", string market = "0x1", string status = "LIVE")
        => new() { Id = id, Owner = owner, Market = market, Status = new(status) };
}
