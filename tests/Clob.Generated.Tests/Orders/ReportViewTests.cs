using Clob.Spec;

namespace Clob.Tests.Orders;

/// <summary>A report compares by content, has every order in one sequence, and one line for a log.</summary>
public sealed class ReportViewTests
{
    private static readonly CancelFailure Failed = new(ClobOutcomeKind.Unknown, 500, "lost");
    private static readonly CancelFailure NotSent = new(ClobOutcomeKind.NotSent, null, "stopped");

    private static CancelReport Whole => new()
    {
        Canceled = ["0x1", "0x2"],
        NotCanceled = new Dictionary<string, CancelRejection>
        {
            ["0x3"] = new(CancelRejectionKind.NotFound, "Order not found"),
            ["0x4"] = new(CancelRejectionKind.AlreadyCanceled, "Order already canceled"),
        },
        Unaccounted = ["0x5"],
        Uncertain = new Dictionary<string, CancelFailure> { ["0x6"] = Failed },
        Refused = new Dictionary<string, CancelFailure> { ["0x7"] = NotSent },
        Unrequested = ["0x8"],
        StoppedBecause = new(CancelStopKind.TimedOut, "The time-out of 1 s passed."),
        Attempts = 3,
    };

    [Fact]
    public void Two_empty_reports_are_equal() => Assert.Equal(new CancelReport(), new CancelReport());

    [Fact]
    public void Reports_of_the_same_content_are_equal_and_hash_alike()
    {
        Assert.Equal(Whole, Whole);
        Assert.Equal(Whole.GetHashCode(), Whole.GetHashCode());
    }

    [Fact]
    public void Reports_that_differ_in_one_member_are_not_equal()
    {
        CancelReport[] others =
        [
            Whole with { Canceled = ["0x1"] },
            Whole with { NotCanceled = new Dictionary<string, CancelRejection>() },
            Whole with { Unaccounted = [] },
            Whole with { Uncertain = new Dictionary<string, CancelFailure> { ["0x6"] = NotSent } },
            Whole with { Refused = new Dictionary<string, CancelFailure>() },
            Whole with { Unrequested = [] },
            Whole with { RequestFailure = Failed },
            Whole with { StoppedBecause = null },
            Whole with { IsInputComplete = false },
            Whole with { InputError = new FormatException() },
            Whole with { InputErrorSummary = new CancelInputError("System.FormatException", "x") },
            Whole with { Attempts = 4 },
            Whole with { RateLimit = new RateLimitStatus { Remaining = 1 } },
        ];

        Assert.All(others, other => Assert.NotEqual(Whole, other));
    }

    [Fact]
    public void Every_order_is_once_in_the_sequence_of_outcomes_with_its_reason()
        => Assert.Equal(
            [
                new("0x1", OrderOutcomeKind.Canceled),
                new("0x2", OrderOutcomeKind.Canceled),
                new("0x3", OrderOutcomeKind.NotCanceled, CancelRejectionKind.NotFound, Failure: null, "Order not found"),
                new("0x4", OrderOutcomeKind.NotCanceled, CancelRejectionKind.AlreadyCanceled, Failure: null, "Order already canceled"),
                new("0x5", OrderOutcomeKind.Unaccounted),
                new("0x6", OrderOutcomeKind.Uncertain, Rejection: null, Failed, "lost"),
                new("0x7", OrderOutcomeKind.Refused, Rejection: null, NotSent, "stopped"),
            ],
            Whole.Outcomes);

    [Fact]
    public void An_order_that_was_canceled_before_counts_as_canceled()
        => Assert.Equal(["0x1", "0x2", "0x4"], Whole.Outcomes.Where(order => order.IsCanceled).Select(order => order.OrderId));

    [Fact]
    public void Text_of_a_report_is_one_line_with_the_counts_and_the_reason()
    {
        var report = Whole with { RequestFailure = Failed, InputError = new IOException("two\nlines"), IsInputComplete = false };

        Assert.Equal(
            "NOT success: 2 canceled, 2 not canceled, 1 unaccounted, 1 uncertain, 1 refused, 1 unrequested; attempts: 3; request Unknown: lost; "
            + "stopped (TimedOut): The time-out of 1 s passed.; ids unreadable: System.IO.IOException: two lines",
            report.ToString());
        Assert.Equal(
            "success: 1 canceled, 0 not canceled, 0 unaccounted, 0 uncertain, 0 refused, 0 unrequested; attempts: 1",
            new CancelReport { Canceled = ["0x1"], Attempts = 1 }.ToString());
    }

    [Fact]
    public void Interruption_can_be_constructed_and_tells_the_outcome()
    {
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new CancelInterruptedException(Whole)).Kind);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(new CancelInterruptedException(new CancelReport())).Kind);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(new CancelInterruptedException(new CancelReport { Canceled = ["0x1"] })).Kind);
        Assert.Same(Whole.Canceled.GetType(), new CancelInterruptedException(Whole).Report.Canceled.GetType());
    }
}
