using System.Runtime.CompilerServices;
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
/// A <see cref="ClobSigningHandler"/> has to be below it, so that each attempt carries a fresh signature. Requests of others
/// pass through. The body of a response is read here, because it belongs to the attempt.
/// </remarks>
public sealed class ClobRetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<RetriedCall> Key = new("Clob.RetriedCall");

    private readonly ClobRetryOptions _options;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly ResiliencePipeline<HttpResponseMessage> _attempts;

    /// <summary>Creates a handler whose <see cref="DelegatingHandler.InnerHandler"/> is still to be set.</summary>
    /// <param name="options">When and for how long; copied, so later changes do not count.</param>
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

        _retries = Retries(_options.MaxAttempts, timeProvider ?? TimeProvider.System);
        _attempts = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider ?? TimeProvider.System }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = static arguments => new(CallOf(arguments.Context).AttemptTimeout) })
            .Build();
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => ClobCall.Of(request) is { } call ? SendAsync(request, call, cancellationToken) : base.SendAsync(request, cancellationToken);

    /// <summary>Creates the loop. What it asks for was decided at the end of the attempt.</summary>
    private static ResiliencePipeline<HttpResponseMessage> Retries(int maxAttempts, TimeProvider timeProvider)
        => maxAttempts == 1
            ? ResiliencePipeline<HttpResponseMessage>.Empty
            : new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
                .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = maxAttempts - 1,
                    MaxDelay = null,
                    ShouldHandle = static arguments => new(CallOf(arguments.Context).NextWait is not null),
                    DelayGenerator = static arguments => new(CallOf(arguments.Context).NextWait),
                })
                .Build();

    private static RetriedCall CallOf(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, ClobCall call, CancellationToken cancellationToken)
    {
        call.Limits = AttemptLimits.Create(call.Operation, _options);
        var retried = new RetriedCall(request, call, _options, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Key, retried);
        try
        {
            var outcome = await _retries
                .ExecuteOutcomeAsync(
                    static (context, handler) => handler.AttemptAsync(context, CallOf(context)),
                    context,
                    this)
                .ConfigureAwait(false);
            if (outcome.Exception is TimeoutRejectedException timeout)
            {
                call.End();
                throw CallFailure.TimedOut(call, retried.AttemptTimeout, timeout);
            }

            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Makes an attempt within its time, and decides whether there is another one.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(ResilienceContext context, RetriedCall retried)
    {
        var outcome = await _attempts
            .ExecuteOutcomeAsync(
                static (context, handler) => handler.SendOnceAsync(CallOf(context), context.CancellationToken), context, this)
            .ConfigureAwait(false);
        retried.Decide(outcome);
        return outcome;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome<HttpResponseMessage>> SendOnceAsync(RetriedCall retried, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(retried.Request, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("A handler returned no response.");

            // The time of the attempt may be over while the body of an error comes. Its status counts nevertheless.
            var isSuccess = retried.Call.IsSuccess(response);
            if (!isSuccess || !retried.Call.IgnoresBody)
            {
                var token = isSuccess ? cancellationToken : retried.Token;
                await ReadContent.ReplaceAsync(response, retried.Call, token).ConfigureAwait(false);
            }

            return Outcome.FromResult(response);
        }
        catch (Exception exception)
        {
            response?.Dispose();
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }
}
