using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>The time of one call ends no other call, although what measures it is used again.</summary>
public sealed class ReusedDeadlineTests
{
    private const int Calls = 20;

    [Fact]
    public async Task Call_after_one_that_its_caller_canceled_is_not_canceled()
    {
        for (var left = Calls; left > 0; left--)
        {
            using var caller = new CancellationTokenSource();
            using var silent = Client(async token =>
            {
                await caller.CancelAsync();
                await Never.Until(token);
                return Answer.Ok();
            });
            await Assert.ThrowsAsync<TaskCanceledException>(() => silent.CancelAllOrdersAsync(caller.Token));

            using var client = Client(AnswerUnlessCanceled);
            await client.CancelAllOrdersAsync();
        }
    }

    [Fact]
    public async Task Token_that_is_canceled_after_its_call_cancels_no_later_call()
    {
        for (var left = Calls; left > 0; left--)
        {
            using var caller = new CancellationTokenSource();
            using var client = Client(AnswerUnlessCanceled);
            await client.CancelAllOrdersAsync(caller.Token);

            using var later = Client(async token =>
            {
                await caller.CancelAsync();
                return await AnswerUnlessCanceled(token);
            });
            await later.CancelAllOrdersAsync();
        }
    }

    [Fact]
    public async Task Token_that_is_canceled_before_its_call_cancels_no_later_call()
    {
        for (var left = Calls; left > 0; left--)
        {
            using var client = Client(AnswerUnlessCanceled);
            await Assert.ThrowsAsync<TaskCanceledException>(() => client.CancelAllOrdersAsync(new CancellationToken(canceled: true)));

            await client.CancelAllOrdersAsync();
        }
    }

    private static Task<HttpResponseMessage> AnswerUnlessCanceled(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return Task.FromResult(Answer.Ok());
    }

    /// <summary>A client on the system's clock, whose deadlines are used again.</summary>
    private static ClobClient Client(Func<CancellationToken, Task<HttpResponseMessage>> answerAsync)
        => Example.Client(new TokenHandler(answerAsync), TimeProvider.System);

    private sealed class TokenHandler(Func<CancellationToken, Task<HttpResponseMessage>> answerAsync) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => answerAsync(cancellationToken);
    }
}
