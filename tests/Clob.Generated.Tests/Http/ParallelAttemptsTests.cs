using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Http;

/// <summary>A handler that sends a request several times side by side: what is known of each attempt is kept apart.</summary>
public sealed class ParallelAttemptsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Answer_beside_an_attempt_that_is_still_under_way_leaves_a_cancel_all_unknown()
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var sent = 0;
        var report = await CancelAllAsync(new StepHandler(_ => ++sent == 1 ? never.Task : Task.FromResult(Answer.Ok("""{"canceled":["0x1"]}"""))));

        Assert.Equal(["0x1"], report.Canceled);
        Assert.Equal((ClobOutcomeKind.Unknown, 2), (report.RequestFailure!.Kind, report.Attempts));
    }

    [Fact]
    public async Task Answer_beside_another_answer_that_nobody_read_leaves_a_cancel_all_unknown()
    {
        var report = await CancelAllAsync(new StepHandler(_ => Task.FromResult(Answer.Ok("""{"canceled":["0x1"]}"""))));

        Assert.Equal((ClobOutcomeKind.Unknown, 2), (report.RequestFailure!.Kind, report.Attempts));
    }

    [Fact]
    public async Task Answer_beside_a_refusal_is_the_whole_answer()
    {
        var sent = 0;
        var report = await CancelAllAsync(new StepHandler(_ => Task.FromResult(++sent == 1 ? Answer.Of(425, "", null) : Answer.Ok("""{"canceled":["0x1"]}"""))));

        Assert.Equal(["0x1"], report.Canceled);
        Assert.Null(report.RequestFailure);
    }

    [Fact]
    public async Task Failure_beside_an_attempt_that_is_still_under_way_is_never_called_not_sent()
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var sent = 0;
        var report = await CancelAllAsync(new StepHandler(_ => ++sent == 1
            ? never.Task
            : Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "refused"))));

        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.DoesNotContain("Nothing was sent", report.RequestFailure.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(425)]
    public async Task Handler_that_fails_after_an_answer_is_never_a_request_that_was_not_sent(int status)
    {
        await using var services = Services(
            new RecordingHandler(_ => Answer.Of(status, "{}", "application/json")),
            () => new UserHandler(async (request, send) =>
            {
                (await send(request)).Dispose();
                throw new NotSupportedException("of a handler");
            }));

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAllAsync());

        Assert.Equal(status == 425 ? ClobOutcomeKind.Refused : ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.DoesNotContain("not sent", report.RequestFailure.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nothing was sent", report.RequestFailure.Reason, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Cancels all through a handler that sends two copies at the same time, and takes the second.</summary>
    private async Task<CancelReport> CancelAllAsync(HttpMessageHandler network)
    {
        await using var services = Services(network, () => new UserHandler(async (request, send) =>
        {
            var first = send(await RequestCopy.OfAsync(request, withOptions: true));
            var second = send(await RequestCopy.OfAsync(request, withOptions: true));
            _ = first.ContinueWith(task => task.Exception, TaskScheduler.Default);
            return await second;
        }));
        return await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAllAsync());
    }

    private ServiceProvider Services(HttpMessageHandler network, Func<DelegatingHandler> handler)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.TimeProvider = _clock;
                options.Retry.MaxAttempts = 2;
            })
            .AddHttpMessageHandler(handler)
            .ConfigurePrimaryHttpMessageHandler(() => network);
        return services.BuildServiceProvider();
    }

    private sealed class StepHandler(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => answer(request);
    }
}
