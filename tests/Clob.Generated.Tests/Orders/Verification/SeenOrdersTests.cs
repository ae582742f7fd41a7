using Clob.Orders;

namespace Clob.Tests.Orders.Verification;

/// <summary>In how many reads in a row an order was shown, and how long a failure is waited out.</summary>
public sealed class SeenOrdersTests
{
    private static readonly CancelFailure Failure = new(ClobOutcomeKind.Unknown, 500, "status 500.");

    private readonly SeenOrders _seen = new();

    [Fact]
    public void Order_is_shown_again_from_the_second_read_in_a_row()
    {
        Take("0x1");
        Assert.False(IsShownAgain("0x1"));
        Take("0X1", "0x2");
        Assert.True(IsShownAgain("0x1"));
        Assert.False(IsShownAgain("0x2"));
        Take("0x1");
        Assert.True(IsShownAgain("0x1"));
        Assert.Equal([("0x1", 3), ("0x2", 0)], Shown());
    }

    [Fact]
    public void Read_that_does_not_show_it_begins_the_count_anew()
    {
        Take("0x1");
        Take("0x2");
        Take("0x1");

        Assert.False(IsShownAgain("0x1"));
        Assert.Equal([("0x1", 1), ("0x2", 0)], Shown());
    }

    [Fact]
    public void Read_that_failed_says_nothing_of_the_orders_that_it_does_not_show()
    {
        Take("0x1", "0x2");
        _seen.Take(new OpenOrdersReading([Order("0x2")], Failure));

        Assert.Equal([("0x1", 1), ("0x2", 2)], Shown());
        Take("0x1");
        Assert.True(IsShownAgain("0x1"));
    }

    [Fact]
    public void Count_that_is_forgotten_begins_anew_and_the_order_is_still_known()
    {
        Take("0x1");
        _seen.Forget("0X1");
        Assert.Equal([("0x1", 0)], Shown());

        Take("0x1");
        Assert.False(IsShownAgain("0x1"));
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(2.4, 4.8)]
    [InlineData(2.5, 5)]
    [InlineData(3, 5)]
    [InlineData(5, 5)]
    [InlineData(60, 60)]
    public void Wait_after_a_failure_doubles_up_to_five_seconds_and_is_never_shorter(double wait, double expected)
        => Assert.Equal(TimeSpan.FromSeconds(expected), Clob.Orders.Verification.Longer(TimeSpan.FromSeconds(wait)));

    private static OpenOrder Order(string orderId) => new() { Id = orderId };

    private void Take(params string[] orderIds) => _seen.Take(new OpenOrdersReading([.. orderIds.Select(Order)]));

    private bool IsShownAgain(string orderId) => _seen.IsShownAgain(Order(orderId));

    private IEnumerable<(string Id, int Times)> Shown() => _seen.Shown.Select(each => (each.Order.Id.ToLowerInvariant(), each.Times));
}
