using System.Net;
using Clob.Calls;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Clob.Http;

/// <summary>
/// Sends a request of <see cref="ClobClient"/> again where that can help and does no harm, each attempt within a time of its
/// own. <c>Create</c> and <c>AddClobClient</c> install it.
/// </summary>
/// <remarks>
/// A <see cref="ClobSigningHandler"/> has to stand below it, so that each attempt carries a fresh signature. Requests of others
/// pass through. The body of an answer is read here, because it belongs to the attempt.
/// </remarks>
public sealed class ClobRetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<RetriedCall> Key = new("Clob.RetriedCall");

    private readonly ClobRetryOptions _options;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <summary>Makes a handler whose <see cref="DelegatingHandler.InnerHandler"/> is still to be set.</summary>
    /// <param name="options">When and for how long; read once, so later changes do not count.</param>
    /// <param name="timeProvider">The clock of waits and time-outs; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds. The message says which.</exception>
    public ClobRetryHandler(ClobRetryOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
        if (ClobRetryOptionsRules.Problems(_options, nameof(options)) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        _pipeline = Pipeline(_options, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => ClobCall.Of(request) is { } call ? SendAsync(request, call, cancellationToken) : base.SendAsync(request, cancellationToken);

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(ClobRetryOptions options, TimeProvider timeProvider)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        if (options.MaxAttempts > 1)
        {
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxAttempts - 1,
                MaxDelay = null,
                ShouldHandle = arguments => new(CallOf(arguments.Context).IsToBeSentAgain(arguments.Outcome, arguments.AttemptNumber)),
                DelayGenerator = arguments => new((TimeSpan?)CallOf(arguments.Context).NextWait),
            });
        }

        return pipeline
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = static arguments => new(CallOf(arguments.Context).AttemptTimeout) })
            .Build();
    }

    private static RetriedCall CallOf(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, ClobCall call, CancellationToken cancellationToken)
    {
        call.Limits = AttemptLimits.Create(call.Operation, _options);
        var retried = new RetriedCall(call, _options);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Key, retried);
        try
        {
            var outcome = await _pipeline
                .ExecuteOutcomeAsync(
                    static (context, state) => state.Handler.AttemptAsync(state.Request, state.Call, context.CancellationToken, state.CallsToken),
                    context,
                    (Handler: this, Request: request, Call: call, CallsToken: cancellationToken))
                .ConfigureAwait(false);
            if (outcome.Exception is TimeoutRejectedException timeout)
            {
                call.End();
                throw call.TimedOut(retried.AttemptTimeout, timeout);
            }

            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(
        HttpRequestMessage request, ClobCall call, CancellationToken cancellationToken, CancellationToken callsToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("A handler returned no response.");

            // The time of the attempt may be over while the body of an error comes. Its status counts nevertheless.
            var token = response.StatusCode == HttpStatusCode.OK ? cancellationToken : callsToken;
            await ReadContent.ReplaceAsync(response, call, token).ConfigureAwait(false);
            return Outcome.FromResult(response);
        }
        catch (Exception exception)
        {
            response?.Dispose();
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }
}
