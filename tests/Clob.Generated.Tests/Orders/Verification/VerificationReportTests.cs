namespace Clob.Tests.Orders.Verification;

/// <summary>What a <see cref="VerificationReport"/> says, by the states of its orders.</summary>
public sealed class VerificationReportTests
{
    [Fact]
    public void Its_text_tells_each_state_that_occurs_the_failed_read_and_the_cancel()
    {
        var report = Report(VerifiedOrderState.Canceled, VerifiedOrderState.Open, VerifiedOrderState.Canceled) with
        {
            Late = ["0x2"],
            Rounds = 3,
            ReadFailure = new CancelFailure(ClobOutcomeKind.Unknown, 500, "broken"),
        };

        Assert.Equal(
            $"NOT verified: 1 Open, 2 Canceled; late: 1; rounds: 3; read Unknown: broken; cancel {report.Cancel}", report.ToString());
        Assert.StartsWith(
            "verified; late: 0; rounds: 0; cancel ", new VerificationReport { IsVerified = true }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VerifiedOrderState.Canceled, true)]
    [InlineData(VerifiedOrderState.PartlyMatched, true)]
    [InlineData(VerifiedOrderState.Closed, true)]
    [InlineData(VerifiedOrderState.Matched, false)]
    [InlineData(VerifiedOrderState.Open, false)]
    [InlineData(VerifiedOrderState.Unknown, false)]
    public void A_cancel_of_ids_is_a_success_where_each_order_is_proven_to_be_canceled(VerifiedOrderState state, bool isSuccess)
    {
        var report = Report(VerifiedOrderState.Canceled, state) with { IsVerified = true };

        Assert.Equal(isSuccess, report.IsSuccess);
        Assert.False((report with { IsVerified = false }).IsSuccess);
    }

    [Fact]
    public void A_cancel_of_all_is_a_success_where_it_is_proven_that_nothing_is_open_also_if_an_order_was_filled()
    {
        var report = Report(VerifiedOrderState.Matched) with { IsByScope = true };

        Assert.True((report with { IsVerified = true }).IsSuccess);
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public void Open_and_filled_orders_are_found()
    {
        var report = Report(
            VerifiedOrderState.Canceled,
            VerifiedOrderState.Open,
            VerifiedOrderState.Matched,
            VerifiedOrderState.PartlyMatched,
            VerifiedOrderState.Open);
        var orders = new Dictionary<string, VerifiedOrder>(report.Orders)
        {
            ["0x5"] = new("0x5", VerifiedOrderState.Open, new OpenOrder { Id = "0x5", SizeMatched = "0.01" }),
            ["0x6"] = new("0x6", VerifiedOrderState.Open, new OpenOrder { Id = "0x6", SizeMatched = "0" }),
        };
        report = report with { Orders = orders };

        Assert.Equal(["0x1", "0x4", "0x5", "0x6"], report.Open.Select(order => order.OrderId));
        Assert.Equal(["0x2", "0x3", "0x5"], report.Filled.Select(order => order.OrderId));
    }

    [Fact]
    public void Reports_are_equal_where_they_say_the_same()
    {
        var report = Report(VerifiedOrderState.Open) with { Late = ["0x9"] };

        Assert.Equal(report, Report(VerifiedOrderState.Open) with { Late = ["0x9"] });
        Assert.Equal(report.GetHashCode(), (Report(VerifiedOrderState.Open) with { Late = ["0x9"] }).GetHashCode());
        Assert.NotEqual(report, report with { Orders = Report(VerifiedOrderState.Closed).Orders });
        Assert.NotEqual(report, report with { Late = [] });
        Assert.NotEqual(report, report with { Rounds = 7 });
        Assert.NotEqual(report, report with { IsByScope = true });
        Assert.NotEqual(report, report with { IsVerified = true });
        Assert.NotEqual(report, report with { ReadFailure = new CancelFailure(ClobOutcomeKind.Unknown, 500, "broken") });
        Assert.NotEqual(report, report with { Cancel = new CancelReport { Canceled = ["0x1"] } });
        Assert.False(report.Equals(null));
    }

    private static VerificationReport Report(params VerifiedOrderState[] states) => new()
    {
        Orders = states.Select((state, at) => new VerifiedOrder($"0x{at}", state)).ToDictionary(order => order.OrderId),
    };
}
