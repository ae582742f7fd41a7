using Clob.Calls;
using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>What the attempts of a request say beside its response.</summary>
public sealed class CancelResultTests
{
    private static readonly CancelFailure Failure = new(ClobOutcomeKind.Refused, 429, "Too many requests.");

    [Fact]
    public void Lost_attempt_before_the_response_is_reported()
    {
        var failure = Result(Attempts.Lost, Attempts.Status(200)).FailureOfEarlierAttempt();

        Assert.Equal(
            new CancelFailure(
                ClobOutcomeKind.Unknown,
                null,
                "An earlier attempt of this call had no response, and what it canceled is unknown: orders may be canceled that the response does not name."),
            failure);
    }

    [Fact]
    public void Error_beside_the_orders_is_reported()
    {
        var history = new CallHistory();
        using var response = new HttpResponseMessage();
        history.Begin(new HttpRequestMessage(), isWatched: true).Answered(response, isSuccess: true);
        history.Unclear(response);

        Assert.Equal(
            new CancelFailure(
                ClobOutcomeKind.Unknown,
                200,
                "The response names an error beside the orders: orders that it does not name may be canceled or open."),
            new CancelResult<BatchReading> { History = history }.FailureOfEarlierAttempt());
    }

    [Fact]
    public void Only_response_is_all_there_is_to_say()
    {
        Assert.Null(Result(Attempts.Status(200)).FailureOfEarlierAttempt());
        Assert.Null(Result(Attempts.Status(429), Attempts.Status(200)).FailureOfEarlierAttempt());
        Assert.Null(new CancelResult<BatchReading>().FailureOfEarlierAttempt());
    }

    [Fact]
    public void Refusal_for_the_rate_is_one_only_where_there_is_no_response()
    {
        Assert.True((Result(Attempts.Status(429)) with { Failure = Failure }).IsRefusedForRate);
        Assert.False(Result(Attempts.Status(429)).IsRefusedForRate);
        Assert.False((Result(Attempts.Status(401)) with { Failure = Failure }).IsRefusedForRate);
        Assert.False((Result(Attempts.Lost, Attempts.Status(429)) with { Failure = Failure }).IsRefusedForRate);
        Assert.True(new CancelResult<BatchReading> { Failure = Failure, Error = new ClobApiException("", 429) }.IsRefusedForRate);
        Assert.False(new CancelResult<BatchReading> { Failure = Failure, Error = new ClobApiException("", 403) }.IsRefusedForRate);
    }

    [Fact]
    public void Single_attempt_has_none_before_it()
    {
        Assert.False(Result(Attempts.Lost).IsAfterUnknownOutcome);
        Assert.True(Result(Attempts.Lost).HasUnknownOutcome);
        Assert.True(Result(Attempts.Lost, Attempts.Status(200)).IsAfterUnknownOutcome);
        Assert.False(Result(Attempts.Status(429), Attempts.Status(200)).IsAfterUnknownOutcome);
    }

    private static CancelResult<BatchReading> Result(params Action<CallAttempt>[] attempts)
        => new() { History = Attempts.History(attempts) };
}
