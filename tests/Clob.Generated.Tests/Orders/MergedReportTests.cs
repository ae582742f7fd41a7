using Clob.Orders;
using Clob.Spec;

namespace Clob.Tests.Orders;

/// <summary>A cancel, and another one of the orders that reads still showed open, have one report.</summary>
public sealed class MergedReportTests
{
    private static readonly CancelReport Nothing = new();
    private static readonly CancelFailure Lost = new(ClobOutcomeKind.Unknown, null, "No response came.");
    private static readonly CancelFailure Refusal = new(ClobOutcomeKind.Refused, 401, "Unauthorized.");

    // One order each, of every kind, by the letter of the kind.
    private static CancelReport Of(char kind, CancelFailure? failure = null, string reason = "Order not found") => kind switch
    {
        'c' => new() { Canceled = ["0x1"] },
        'n' => new() { NotCanceled = new Dictionary<string, CancelRejection> { ["0x1"] = new(CancelRejections.Classify(reason), reason) } },
        'a' => new() { Unaccounted = ["0x1"] },
        'u' => new() { Uncertain = new Dictionary<string, CancelFailure> { ["0x1"] = failure ?? Lost } },
        'r' => new() { Refused = new Dictionary<string, CancelFailure> { ["0x1"] = failure ?? Refusal } },
        _ => Nothing,
    };

    [Theory]
    [InlineData("cc", 'c')]
    [InlineData("cn", 'c')]
    [InlineData("ca", 'c')]
    [InlineData("cu", 'c')]
    [InlineData("cr", 'c')]
    [InlineData("nc", 'c')]
    [InlineData("nn", 'n')]
    [InlineData("na", 'a')]
    [InlineData("nu", 'u')]
    [InlineData("nr", 'n')]
    [InlineData("ac", 'c')]
    [InlineData("an", 'n')]
    [InlineData("aa", 'a')]
    [InlineData("au", 'u')]
    [InlineData("ar", 'a')]
    [InlineData("uc", 'c')]
    [InlineData("un", 'n')]
    [InlineData("ua", 'a')]
    [InlineData("uu", 'u')]
    [InlineData("ur", 'u')]
    [InlineData("rc", 'c')]
    [InlineData("rn", 'n')]
    [InlineData("ra", 'a')]
    [InlineData("ru", 'u')]
    [InlineData("rr", 'r')]
    [InlineData("c-", 'c')]
    [InlineData("n-", 'n')]
    [InlineData("a-", 'a')]
    [InlineData("u-", 'u')]
    [InlineData("r-", 'r')]
    [InlineData("-c", 'c')]
    [InlineData("-n", 'n')]
    [InlineData("-a", 'a')]
    [InlineData("-u", 'u')]
    [InlineData("-r", 'r')]
    public void Later_cancel_takes_nothing_back_that_the_earlier_one_knew(string kinds, char expected)
        => Assert.Equal(Of(expected), CancelReports.Merge(Of(kinds[0]), Of(kinds[1])));

    [Fact]
    public void Later_reason_is_reported()
    {
        var merged = CancelReports.Merge(Of('n', reason: "order is in flight"), Of('n', reason: "order already matched"));

        Assert.Equal("order already matched", merged.NotCanceled["0x1"].Reason);
        Assert.Equal(CancelRejectionKind.AlreadyMatched, merged.NotCanceled["0x1"].Kind);
    }

    [Fact]
    public void Later_failure_is_reported()
    {
        var later = Lost with { Reason = "The connection was closed." };

        Assert.Equal(later, CancelReports.Merge(Of('u'), Of('u', later)).Uncertain["0x1"]);
        Assert.Equal(later, CancelReports.Merge(Of('r'), Of('r', later)).Refused["0x1"]);
    }

    [Fact]
    public void Already_canceled_after_a_cancel_of_unknown_outcome_is_the_work_of_that_cancel()
    {
        var later = Of('n', reason: "order already canceled");

        Assert.Equal(["0x1"], CancelReports.Merge(Of('u'), later).Canceled);
        Assert.Empty(CancelReports.Merge(Of('u'), later).NotCanceled);
        Assert.Equal(["0x1"], CancelReports.Merge(Of('a'), later).NotCanceled.Keys);
        Assert.Equal(["0x1"], CancelReports.Merge(Of('r'), later).NotCanceled.Keys);
    }

    [Fact]
    public void Every_order_of_both_is_there_once_in_the_order_in_which_they_came()
    {
        var first = new CancelReport
        {
            Canceled = ["0x1"],
            Unaccounted = ["0x2", "0x3"],
            Refused = new Dictionary<string, CancelFailure> { ["0x4"] = Refusal },
        };
        var second = new CancelReport
        {
            Canceled = ["0x4", "0x2", "0x6"],
            Unaccounted = ["0x5"],
        };

        var merged = CancelReports.Merge(first, second);

        Assert.Equal(["0x1", "0x2", "0x4", "0x6"], merged.Canceled);
        Assert.Equal(["0x3", "0x5"], merged.Unaccounted);
        Assert.Empty(merged.Refused);
    }

    [Fact]
    public void Attempts_are_added_and_names_that_nobody_asked_for_are_joined()
    {
        var merged = CancelReports.Merge(
            new CancelReport { Attempts = 2, Unrequested = ["0x7", "0x8"] }, new CancelReport { Attempts = 3, Unrequested = ["0x8", "0x9"] });

        Assert.Equal(5, merged.Attempts);
        Assert.Equal(["0x7", "0x8", "0x9"], merged.Unrequested);
    }

    [Fact]
    public void First_reason_to_stop_counts_and_the_last_rate_limit()
    {
        var timedOut = new CancelStopReason(CancelStopKind.TimedOut, "The time-out of 5 s passed.");
        var failed = new CancelStopReason(CancelStopKind.RequestFailed, "A request before it failed.");
        var five = new RateLimitStatus { Remaining = 5 };
        var six = new RateLimitStatus { Remaining = 6 };
        var stopped = new CancelReport { StoppedBecause = timedOut, RateLimit = five };

        Assert.Equal(timedOut, CancelReports.Merge(stopped, new CancelReport { StoppedBecause = failed }).StoppedBecause);
        Assert.Equal(timedOut, CancelReports.Merge(stopped, Nothing).StoppedBecause);
        Assert.Equal(timedOut, CancelReports.Merge(Nothing, stopped).StoppedBecause);
        Assert.Equal(six, CancelReports.Merge(stopped, new CancelReport { RateLimit = six }).RateLimit);
        Assert.Equal(five, CancelReports.Merge(stopped, Nothing).RateLimit);
        Assert.Equal(five, CancelReports.Merge(Nothing, stopped).RateLimit);
    }

    [Fact]
    public void What_the_first_says_of_its_call_stays()
    {
        var first = new CancelReport { RequestFailure = Lost, IsInputComplete = false };

        var merged = CancelReports.Merge(first, new CancelReport { RequestFailure = Refusal });

        Assert.Equal(Lost, merged.RequestFailure);
        Assert.False(merged.IsInputComplete);
    }
}
