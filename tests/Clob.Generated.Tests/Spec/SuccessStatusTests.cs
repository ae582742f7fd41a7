using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

/// <summary>The spec says which statuses of an operation are a success.</summary>
public sealed class SuccessStatusTests
{
    private const string Good = """{"id":"1"}""";

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public async Task A_documented_success_is_read(int status)
    {
        var history = new CallHistory();

        var receipt = await Client(() => Answer.Of(status, Good, "application/json")).CallAsync(
            SampleCalls.Request(SampleCalls.Operation(201, 202)), history);

        Assert.Equal("1", receipt.Id);
        Assert.False(history.HasUnknownOutcome);
        Assert.Equal((status, 1), (history.LastStatus, history.Attempts));
    }

    [Fact]
    public async Task A_documented_success_is_read_through_an_HttpClient_of_the_caller()
    {
        var client = Example.Client(new RecordingHandler(_ => Answer.Of(201, Good, "application/json")));

        Assert.Equal("1", (await client.CallAsync(SampleCalls.Request(SampleCalls.Operation(201)))).Id);
    }

    [Theory]
    [InlineData(201, 200)]
    [InlineData(200, 201)]
    [InlineData(202, 201)]
    [InlineData(204, 200)]
    public async Task A_status_of_2xx_that_is_not_documented_has_an_unknown_outcome(int status, int documented)
    {
        var exception = await Assert.ThrowsAsync<ClobApiException>(
            () => Client(() => Answer.Of(status, Good, "application/json")).CallAsync(SampleCalls.Request(SampleCalls.Operation(documented))));

        Assert.Equal((status, 1), (exception.StatusCode, exception.Attempts));
        Assert.True(exception.IsOutcomeUnknown);
        Assert.Equal(ClobOutcomeKind.Unknown, ClobOutcome.Of(exception).Kind);
        Assert.EndsWith(
            "Whether anything was done is unknown: ask for the orders, or send the request again.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_with_another_response_than_the_one_that_is_returned_says_so_and_advises_no_repetition()
    {
        var operation = SampleCalls.Operation(201) with { OtherSuccessStatuses = [202] };

        var exception = await Assert.ThrowsAsync<ClobApiException>(
            () => Client(() => Answer.Of(202, "5", "application/json")).CallAsync(SampleCalls.Request(operation)));

        Assert.EndsWith(
            "status 202 (Accepted). The spec documents it as a success, with another response than this method returns: the request was carried out.",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal("5", exception.Response);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"error":"no"}""")]
    public async Task A_documented_success_that_cannot_be_read_is_told_as_a_200_is(string body)
    {
        var asOk = await FailAsync(200, body);
        var asCreated = await FailAsync(201, body);

        Assert.Equal(201, asCreated.StatusCode);
        Assert.True(asOk.IsOutcomeUnknown && asCreated.IsOutcomeUnknown);
        Assert.Equal(asOk.Message.Replace("200 (OK)", "201 (Created)", StringComparison.Ordinal), asCreated.Message);
    }

    [Fact]
    public async Task A_documented_success_that_breaks_off_is_sent_again_where_that_does_no_harm()
    {
        var answers = new Queue<HttpResponseMessage>(
            [Answer.Of(201, new BrokenStream("{"u8.ToArray())), Answer.Of(201, Good, "application/json")]);
        var clock = new FakeClock();
        var call = Example.RetryingClient(new RecordingHandler(_ => answers.Dequeue()), clock)
            .CallAsync(SampleCalls.Request(SampleCalls.Operation(201) with { IsIdempotent = true }));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("1", (await call).Id);
        Assert.Empty(answers);
    }

    [Fact]
    public async Task A_long_body_of_a_documented_success_is_read_whole()
    {
        var id = new string('x', 200_000);

        Assert.Equal(
            id,
            (await Client(() => Answer.Of(201, $$"""{"id":"{{id}}"}""", "application/json")).CallAsync(SampleCalls.Request(SampleCalls.Operation(201)))).Id);
    }

    [Fact]
    public void Operations_compare_by_their_statuses_and_succeed_with_200_where_they_say_nothing()
    {
        Assert.Equal(SampleCalls.Operation(200, 201), SampleCalls.Operation(200, 201));
        Assert.NotEqual(SampleCalls.Operation(200), SampleCalls.Operation(201));
        Assert.Equal([200], ClobOperations.CancelOrders.SuccessStatuses);
        Assert.Same(ClobOperations.CancelOrders.SuccessStatuses, ClobOperations.CancelAllOrders.SuccessStatuses);
    }

    private static ClobClient Client(Func<HttpResponseMessage> answer)
        => Example.RetryingClient(new RecordingHandler(_ => answer()), new FakeClock());

    private static Task<ClobApiException> FailAsync(int status, string body)
        => Assert.ThrowsAsync<ClobApiException>(
            () => Client(() => Answer.Of(status, body, "application/json")).CallAsync(SampleCalls.Request(SampleCalls.Operation(status))));
}
