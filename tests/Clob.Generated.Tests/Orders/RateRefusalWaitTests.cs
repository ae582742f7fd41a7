using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>How long nothing is sent after a refusal for the rate, and how large the next requests are.</summary>
public sealed class RateRefusalWaitTests
{
    private readonly FakeClock _clock = new();
    private readonly RateRefusals _refusals;
    private double _random;

    public RateRefusalWaitTests() => _refusals = new RateRefusals(new SteadyClock(_clock), () => _random);

    [Fact]
    public void Nothing_is_waited_for_before_a_refusal()
    {
        Assert.False(_refusals.IsGivingWay);
        Assert.Equal(TimeSpan.Zero, _refusals.Left);
        Assert.Equal(1000, _refusals.MostIds(1000));
    }

    [Fact]
    public void Wait_doubles_with_each_refusal_that_is_news_up_to_half_a_minute()
    {
        double[] expected = [1, 2, 4, 8, 16, 30, 30];
        for (var number = 0; number < expected.Length; number++)
        {
            Refuse(number);
            Assert.True(_refusals.IsGivingWay);
            Assert.Equal(expected[number], _refusals.Left.TotalSeconds);
            _clock.Advance(_refusals.Left);
            Assert.Equal(TimeSpan.Zero, _refusals.Left);
        }
    }

    [Fact]
    public void Requests_that_were_under_way_when_the_last_refusal_came_are_no_news()
    {
        _refusals.Refused(number: 1, latest: 3, ids: 60, untilTokens: null, asked: null);
        _refusals.Refused(number: 2, latest: 3, ids: 60, untilTokens: null, asked: null);
        _refusals.Refused(number: 3, latest: 3, ids: 60, untilTokens: null, asked: null);
        Assert.Equal(1, _refusals.Left.TotalSeconds);
        _refusals.Admitted(number: 3);
        Assert.True(_refusals.IsGivingWay);

        _refusals.Refused(number: 4, latest: 4, ids: 60, untilTokens: null, asked: null);
        Assert.Equal(2, _refusals.Left.TotalSeconds);
        _refusals.Admitted(number: 5);
        Assert.False(_refusals.IsGivingWay);
    }

    [Fact]
    public void Requests_become_half_as_large_from_the_second_refusal_in_a_row_and_grow_again()
    {
        Refuse(1, ids: 60);
        Assert.Equal(60, _refusals.MostIds(60));
        Refuse(2, ids: 60);
        Assert.Equal(30, _refusals.MostIds(60));
        Refuse(3, ids: 30);
        Refuse(4, ids: 3);
        Assert.Equal(1, _refusals.MostIds(60));
        Refuse(5, ids: 1);
        Assert.Equal(1, _refusals.MostIds(60));

        _refusals.Admitted(6);
        Assert.Equal(2, _refusals.MostIds(60));
        for (var number = 7; number < 100; number++)
        {
            _refusals.Admitted(number);
        }

        Assert.Equal(int.MaxValue, _refusals.MostIds(int.MaxValue));
    }

    [Theory]
    [InlineData(0.5, null, 0.5)]
    [InlineData(0.01, null, 0.125)]
    [InlineData(0.01, 3.0, 3)]
    [InlineData(5.0, 3.0, 5)]
    [InlineData(null, 3.0, 3)]
    [InlineData(null, 0.5, 1)]
    [InlineData(null, -5.0, 1)]
    [InlineData(null, 3600.0, 30)]
    [InlineData(3600.0, null, 30)]
    public void Longest_of_what_is_known_is_waited_for(double? untilTokens, double? asked, double expected)
    {
        _refusals.Refused(
            1, 1, 60, untilTokens is { } tokens ? TimeSpan.FromSeconds(tokens) : null, asked is { } wait ? TimeSpan.FromSeconds(wait) : null);

        Assert.Equal(expected, _refusals.Left.TotalSeconds);
    }

    [Theory]
    [InlineData(0.2, 0.3)]
    [InlineData(1, 1.25)]
    [InlineData(20, 20.25)]
    [InlineData(29.9, 30)]
    public void Part_of_the_wait_is_random_so_that_two_processes_get_out_of_step(double untilTokens, double expected)
    {
        _random = 0.5;
        _refusals.Refused(1, 1, 60, TimeSpan.FromSeconds(untilTokens), asked: null);

        Assert.Equal(expected, _refusals.Left.TotalSeconds, 0.0001);
    }

    [Fact]
    public void Shorter_wait_does_not_end_a_longer_one()
    {
        _refusals.Refused(1, 2, 60, untilTokens: null, TimeSpan.FromSeconds(10));
        _refusals.Refused(2, 2, 60, untilTokens: null, asked: null);

        Assert.Equal(10, _refusals.Left.TotalSeconds);
    }

    private void Refuse(int number, int ids = 60) => _refusals.Refused(number, number, ids, untilTokens: null, asked: null);
}
