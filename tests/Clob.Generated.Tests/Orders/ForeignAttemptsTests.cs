namespace Clob.Tests.Orders;

/// <summary>How many attempts are counted of a client that does not tell of them, and what is said where it gives nothing.</summary>
public sealed class ForeignAttemptsTests
{
    [Fact]
    public async Task Request_that_the_client_refused_itself_was_not_sent()
    {
        var report = await Canceler((_, _) => throw new ArgumentException("An id is bad.")).CancelAsync("0x1");

        Assert.Equal((0, ClobOutcomeKind.NotSent), (report.Attempts, report.Refused["0x1"].Kind));
        Assert.StartsWith("An id is bad.", report.Refused["0x1"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_that_failed_in_any_other_way_counts_as_one_attempt()
    {
        var report = await Canceler((_, _) => throw new FormatException()).CancelAsync("0x1");

        Assert.Equal((1, ClobOutcomeKind.Unknown), (report.Attempts, report.Uncertain["0x1"].Kind));
    }

    [Fact]
    public async Task Client_that_returns_nothing_is_told_by_name()
    {
        var report = await Canceler((_, _) => Task.FromResult<CancelOrdersResponse>(null!)).CancelAsync("0x1");

        Assert.StartsWith("The client returned no response. ", report.Uncertain["0x1"].Reason, StringComparison.Ordinal);
        Assert.Equal(1, report.Attempts);
    }

    [Fact]
    public void Interruption_needs_its_report_and_says_what_is_in_it()
    {
        Assert.Equal("report", Assert.Throws<ArgumentNullException>(() => new CancelInterruptedException(null!)).ParamName);
        Assert.Equal(
            "Interrupted by its caller. The report tells what was canceled, what is uncertain, and what was not sent.",
            new CancelInterruptedException(new CancelReport()).Message);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(new CancelInterruptedException(new CancelReport())).Kind);
        Assert.Equal(ClobOutcomeKind.Refused, ClobOutcome.Of(new CancelInterruptedException(new CancelReport { Attempts = 1 })).Kind);
        Assert.Equal(
            ClobOutcomeKind.Unknown, ClobOutcome.Of(new CancelInterruptedException(new CancelReport { Unaccounted = ["0x1"] })).Kind);
        Assert.Equal("selection", Assert.Throws<ArgumentNullException>(() => new SelectionInterruptedException(null!)).ParamName);
        Assert.Equal(
            "Interrupted. Not all open orders were read: selected: 0; undecided: 0.", new SelectionInterruptedException(new OpenOrderSelection()).Message);
    }

    private static OrderCanceler Canceler(Func<string[], CancellationToken, Task<CancelOrdersResponse>> answer)
        => new(new StubClient(answer));
}
