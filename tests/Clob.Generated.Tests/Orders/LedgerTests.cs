using Clob.Calls;
using Clob.Orders;

namespace Clob.Tests.Orders;

/// <summary>What is known of an id after one request is not lost in the next one.</summary>
public sealed class LedgerTests
{
    private static readonly CancelFailure Lost = new(ClobOutcomeKind.Unknown, null, "No response came.");
    private static readonly CancelFailure Refused = new(ClobOutcomeKind.Refused, 401, "Unauthorized.");
    private static readonly CancelFailure RateLimited = new(ClobOutcomeKind.Refused, 429, "Too many requests.");

    private readonly CancelLedger _ledger = new();

    public LedgerTests() => _ledger.Add("0x1");

    [Fact]
    public void Id_that_is_asked_for_is_not_settled()
    {
        _ledger.Add("0x2");
        _ledger.Add("0x3");
        _ledger.Ask(Batch(0, 1));
        Assert.Equal(0, _ledger.Settled);

        _ledger.Settle(Batch(0), Canceled("0x1"));
        Assert.Equal(1, _ledger.Settled);
    }

    [Theory]
    [InlineData(ClobOutcomeKind.Refused)]
    [InlineData(ClobOutcomeKind.NotSent)]
    [InlineData(ClobOutcomeKind.Unreachable)]
    public void Refusal_takes_nothing_from_an_earlier_request_whose_outcome_is_unknown(ClobOutcomeKind refusal)
    {
        Settle(Lost);
        _ledger.Ask(Batch(0));
        Settle(Refused with { Kind = refusal });

        Assert.Equal(LedgerState.Uncertain, _ledger.StateOf(0));
        Assert.Equal(Lost, _ledger.FailureOf(0));
    }

    [Fact]
    public void Unknown_outcome_takes_the_place_of_an_earlier_one()
    {
        var later = Lost with { Reason = "The connection was closed." };
        Settle(Lost);
        Settle(later);

        Assert.Equal(LedgerState.Uncertain, _ledger.StateOf(0));
        Assert.Equal(later, _ledger.FailureOf(0));
    }

    [Fact]
    public void Response_resolves_what_was_unknown()
    {
        Settle(Lost);
        _ledger.Settle(Batch(0), Canceled("0x1"));
        Settle(Refused);

        Assert.Equal(LedgerState.Refused, _ledger.StateOf(0));
    }

    [Fact]
    public void Already_canceled_after_an_unknown_outcome_is_its_work()
    {
        Settle(Lost);
        _ledger.Settle(Batch(0), NotCanceled("order already canceled"));

        Assert.Equal(LedgerState.Canceled, _ledger.StateOf(0));
    }

    [Fact]
    public void Already_canceled_after_a_refusal_is_not_its_work()
    {
        Settle(Refused);
        _ledger.Settle(Batch(0), NotCanceled("order already canceled"));

        Assert.Equal(LedgerState.Rejected, _ledger.StateOf(0));
    }

    [Fact]
    public void Id_that_is_refused_for_the_rate_waits_again()
    {
        _ledger.Ask(Batch(0));
        _ledger.Settle(Batch(0), RefusedForRate(RateLimited));

        Assert.Equal(1, _ledger.Waiting);
        Assert.Equal([0], _ledger.TakeWaiting(1));
    }

    [Fact]
    public void Order_that_was_not_live_and_is_refused_for_the_rate_is_still_not_live()
    {
        _ledger.Settle(Batch(0), NotCanceled("order is in flight"));
        _ledger.Settle(Batch(0) with { Round = 1 }, RefusedForRate(RateLimited));

        Assert.Equal(LedgerState.Rejected, _ledger.StateOf(0));
        Assert.Equal(0, _ledger.Waiting);
    }

    [Fact]
    public void Order_that_was_not_live_and_may_be_canceled_since_is_uncertain()
    {
        _ledger.Settle(Batch(0), NotCanceled("order is in flight"));
        _ledger.Settle(Batch(0) with { Round = 1 }, RefusedForRate(Lost));
        _ledger.Settle(Batch(0) with { Round = 1 }, RefusedForRate(RateLimited));

        Assert.Equal(LedgerState.Uncertain, _ledger.StateOf(0));
        Assert.Equal(Lost, _ledger.FailureOf(0));
    }

    [Fact]
    public void Order_that_was_not_live_keeps_its_reason_where_it_is_refused_later()
    {
        _ledger.Settle(Batch(0), NotCanceled("order is in flight"));
        Settle(Refused);

        Assert.Equal(LedgerState.Rejected, _ledger.StateOf(0));
        Assert.Equal("order is in flight", _ledger.RejectionOf(0).Reason);
    }

    [Fact]
    public void Id_that_was_not_sent_again_says_what_was_refused_and_what_ended_the_work()
    {
        _ledger.Add("0x2");
        _ledger.Settle(Batch(0), RefusedForRate(RateLimited));

        _ledger.RefuseWaiting("Interrupted.");

        Assert.Equal("Too many requests. It was not sent again. Interrupted.", _ledger.FailureOf(0).Reason);
        Assert.Equal(429, _ledger.FailureOf(0).StatusCode);
        Assert.Equal(new CancelFailure(ClobOutcomeKind.NotSent, null, "Not sent. Interrupted."), _ledger.FailureOf(1));
    }

    [Fact]
    public void Refusal_that_ended_the_work_is_said_once()
    {
        _ledger.Settle(Batch(0), RefusedForRate(RateLimited));

        _ledger.RefuseWaiting("The venue refused every request. Too many requests.");

        Assert.Equal("The venue refused every request. Too many requests.", _ledger.FailureOf(0).Reason);
    }

    [Fact]
    public void Id_that_a_response_names_twice_as_not_asked_for_is_reported_once_and_not_once_it_was_asked_for()
    {
        _ledger.Settle(Batch(0), Canceled("0x1", "0x8", "0x9"));
        _ledger.Settle(Batch(0), Canceled("0x8"));
        Assert.Equal(["0x8", "0x9"], _ledger.Unrequested);

        _ledger.Add("0x8");
        Assert.Equal(["0x9"], _ledger.Unrequested);
    }

    [Fact]
    public void Reason_that_is_null_is_an_empty_one()
    {
        _ledger.Settle(Batch(0), Answer(new() { NotCanceled = new Dictionary<string, string> { ["0x1"] = null! } }));
        Assert.Equal(("", CancelRejectionKind.Unknown), (_ledger.RejectionOf(0).Reason, _ledger.RejectionOf(0).Kind));

        var scope = new CancelLedger();
        scope.Settle(ScopeReading.Of(new() { NotCanceled = new Dictionary<string, string> { ["0x1"] = null! } }, bound: null), false);
        Assert.Equal("", scope.RejectionOf(0).Reason);
    }

    [Fact]
    public void Report_of_an_id_that_is_still_under_way_is_a_fault_of_the_run()
    {
        using var stop = new CancelStop(new OrderCancelerOptions(), TimeProvider.System, default);
        var outcomes = new CancelOutcomes(_ledger, null!, null!, stop);

        var fault = Assert.Throws<InvalidOperationException>(
            () => CancelReports.Create(_ledger, outcomes, stoppedBecause: null, inputError: null, isInputLeft: false));

        Assert.Equal("The order 0x1 is still Waiting.", fault.Message);
    }

    private static CancelBatch Batch(params int[] rows) => new(rows, [.. rows.Select(row => $"0x{row + 1}")], 0, default);

    private static CancelResult<BatchReading> Canceled(params string[] orderIds) => Answer(new() { Canceled = orderIds });

    private static CancelResult<BatchReading> NotCanceled(string reason)
        => Answer(new() { NotCanceled = new Dictionary<string, string> { ["0x1"] = reason } });

    private static CancelResult<BatchReading> Answer(CancelOrdersResponse response)
        => new() { Response = BatchReading.Of(["0x1"], response, bound: null) };

    private static CancelResult<BatchReading> RefusedForRate(CancelFailure failure)
        => new() { Failure = failure, Error = new ClobApiException(failure.Reason, StatusMeaning.TooManyRequests) };

    private void Settle(CancelFailure failure) => _ledger.Settle(Batch(0), new CancelResult<BatchReading> { Failure = failure });
}
