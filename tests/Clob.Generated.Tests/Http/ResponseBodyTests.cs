using System.Net;
using System.Text;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>How much of a response is read, and what its body says beyond the status.</summary>
public sealed class ResponseBodyTests
{
    private const int Limit = 30 * 1024;
    private const int ErrorLimit = 16 * 1024;
    private const int ErrorLimitWithMargin = 20 * 1024;

    [Theory]
    [InlineData(0, true)]
    [InlineData(4096, true)]
    [InlineData(Limit - 1, true)]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    public async Task Success_is_read_up_to_the_limit_of_the_call(int length, bool isWhole)
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.OK, new string('a', length));

        using var body = await ResponseBody.ReadAsync(response, call, CancellationToken.None);

        Assert.Equal((isWhole, !isWhole, Math.Min(length, Limit)), (body.IsWhole, body.IsTruncated, body.Bytes.Length));
        Assert.Equal(!isWhole, call.History.HasUnknownOutcome);
    }

    [Theory]
    [InlineData(ErrorLimitWithMargin - 1, true)]
    [InlineData(ErrorLimitWithMargin, true)]
    [InlineData(ErrorLimitWithMargin + 1, false)]
    public async Task Error_is_read_a_little_further_than_it_is_shown(int length, bool isWhole)
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.Unauthorized, new string('a', length));

        using var body = await ResponseBody.ReadAsync(response, call, CancellationToken.None);

        Assert.Equal((isWhole, !isWhole), (body.IsWhole, body.IsErrorTextCut));
        Assert.Equal(Math.Min(length, ErrorLimitWithMargin), body.ErrorText().Length);
        Assert.False(call.History.HasUnknownOutcomeOnFailure);
    }

    [Theory]
    [InlineData(ErrorLimitWithMargin, false)]
    [InlineData(ErrorLimitWithMargin + 1, true)]
    public async Task Success_that_cannot_be_read_is_shown_as_an_error_is(int length, bool isCut)
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.OK, new string('a', length));

        using var body = await ResponseBody.ReadAsync(response, call, CancellationToken.None);

        Assert.Equal((true, isCut), (body.IsWhole, body.IsErrorTextCut));
        Assert.Equal(ErrorLimitWithMargin, body.ErrorText().Length);
    }

    [Fact]
    public async Task Byte_order_mark_does_not_count()
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.OK, "\ufeff{}");

        using var body = await ResponseBody.ReadAsync(response, call, CancellationToken.None);

        Assert.Equal("{}", Encoding.UTF8.GetString(body.Bytes));
        Assert.Equal(5, body.Memory.Length);
    }

    [Theory]
    [InlineData("Invalid orderID", true)]
    [InlineData("context canceled", false)]
    public async Task Bad_request_is_a_refusal_unless_its_body_takes_that_back(string text, bool isRefusal)
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.BadRequest, text);

        using var body = await ResponseBody.ReadAsync(response, call, CancellationToken.None);

        Assert.Equal(isRefusal ? AttemptOutcome.Refused : AttemptOutcome.Unknown, call.History.Last);
    }

    [Fact]
    public async Task Body_that_breaks_off_is_kept_with_what_broke_it()
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.BadRequest, "");
        response.Content = new StreamContent(new BrokenStream("""{"error":"Inv"""u8.ToArray()));

        using var body = await ResponseBody.ReadAsync(response, call, CancellationToken.None);

        Assert.IsType<IOException>(body.BrokenBy);
        Assert.Equal((false, true, """{"error":"Inv"""), (body.IsWhole, body.IsErrorTextCut, body.ErrorText()));
        Assert.Equal(AttemptOutcome.Unknown, call.History.Last);
    }

    [Fact]
    public async Task Caller_who_cancels_while_a_success_is_read_leaves_its_outcome_unknown()
    {
        using var caller = new CancellationTokenSource();
        var call = Call();
        using var response = Answered(call, HttpStatusCode.OK, "");
        response.Content = new StreamContent(new CancelingStream(caller));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ResponseBody.ReadAsync(response, call, caller.Token).AsTask());

        Assert.True(call.History.HasUnknownOutcome);
    }

    [Fact]
    public async Task Content_that_was_read_can_be_read_by_others_until_it_is_disposed()
    {
        var call = Call();
        using var response = Answered(call, HttpStatusCode.OK, """{"canceled":[]}""");
        response.Content.Headers.TryAddWithoutValidation("X-Kept", ["1", "2"]);
        response.Content.Headers.Remove("Content-Length");

        await ReadContent.ReplaceAsync(response, call, CancellationToken.None);

        var content = Assert.IsType<ReadContent>(response.Content);
        Assert.Equal(15, content.Headers.ContentLength);
        Assert.Equal("1, 2", content.Headers.NonValidated["X-Kept"].ToString());
        Assert.Equal("""{"canceled":[]}""", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        content.Dispose();
        Assert.Equal(0, content.Body.Memory.Length);
        Assert.Throws<ObjectDisposedException>(() => content.ReadAsStream(TestContext.Current.CancellationToken));
    }

    private static ClobCall Call() => new(ClobOperations.CancelAllOrders, "/cancel-all", default, authenticator: null, new FakeClock())
    {
        History = new CallHistory(),
        ResponseLimit = Limit,
    };

    private static HttpResponseMessage Answered(ClobCall call, HttpStatusCode status, string body)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        call.Begin(new HttpRequestMessage(), isWatched: true).Answered(response, call.IsSuccess(response));
        return response;
    }

    /// <summary>Its reader is canceled while it reads.</summary>
    private sealed class CancelingStream(CancellationTokenSource caller) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            caller.Cancel();
            return ValueTask.FromCanceled<int>(caller.Token);
        }
    }
}
