using Clob.Calls;

namespace Clob.Orders;

/// <summary>A request that is under way, through whatever client.</summary>
/// <typeparam name="T">What is read from its response.</typeparam>
internal sealed class CancelRequest<T>
    where T : class
{
    // What a client needs to give up once it is told to. One that takes longer ignores its token.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ClobClient? _own;
    private readonly CallObserver _observer;
    private readonly ReadingBound? _bound;

    private CancelRequest(ClobClient? own, CallObserver observer, ReadingBound? bound)
    {
        _own = own;
        _observer = observer;
        _bound = bound;
    }

    /// <summary>What came of it. It never throws.</summary>
    public required Task<Result> Completion { get; init; }

    /// <summary>Makes the call, and reads its response where it arrives.</summary>
    /// <param name="client">What makes it.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">From the response to what is needed of it. The bound is for the response of a client of others; null where there is none.</param>
    /// <param name="leavesRateLimit">Whether a refusal for the rate comes back immediately, because the caller paces.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static CancelRequest<T> Start(
        IClobClient client,
        Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call,
        Func<CancelOrdersResponse, ReadingBound?, T> read,
        bool leavesRateLimit,
        CancellationToken cancellationToken)
    {
        var own = client as ClobClient;
        var observer = new CallObserver { LeavesRateLimitToCaller = leavesRateLimit };

        // A client of others may block, and must not block what else there is to do.
        var bound = own is null ? new ReadingBound() : null;
        return new CancelRequest<T>(own, observer, bound)
        {
            Completion = own is null
                ? Task.Run(() => SendAsync(client, own, observer, bound, call, read, cancellationToken), CancellationToken.None)
                : SendAsync(own.ObservedBy(observer), own, observer, bound, call, read, cancellationToken),
        };
    }

    /// <summary>Waits a short time for a request whose token is canceled.</summary>
    /// <returns>What came of it; where it is still under way, that this is not known.</returns>
    public async Task<Result> EndAsync()
    {
        await Bounded.WaitAsync(Completion, Patience).ConfigureAwait(false);
        if (!Completion.IsCompleted)
        {
            _bound?.Leave();
        }

        return Completion.IsCompleted ? await Completion.ConfigureAwait(false) : new Result
        {
            Failure = new(
                CancelFailureKind.Unknown,
                null,
                $"The request was still under way when the time for it was over. {ClobCall.UnknownOutcome}"),
            Attempts = AttemptsOf(_own, _observer, exception: null),
        };
    }

    private static async Task<Result> SendAsync(
        IClobClient client,
        ClobClient? own,
        CallObserver observer,
        ReadingBound? bound,
        Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call,
        Func<CancelOrdersResponse, ReadingBound?, T> read,
        CancellationToken cancellationToken)
    {
        CancelOrdersResponse response;
        try
        {
            response = await call(client, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The client gave no answer.");
        }
        catch (Exception exception)
        {
            return new Result
            {
                Failure = FailureReading.Of(exception, observer.History, isOwn: own is not null),
                Error = exception,
                History = observer.History,
                Attempts = AttemptsOf(own, observer, exception),
            };
        }

        try
        {
            return new Result { Response = read(response, bound), History = observer.History, Attempts = AttemptsOf(own, observer, exception: null) };
        }
        catch (Exception exception)
        {
            // The type alone: a message that nobody foresaw may show what nobody should see.
            var problem = bound is { IsExceeded: true }
                ? ReadingBound.Problem
                : $"The client's response cannot be read: unexpected {exception.GetType().Name}.";
            return new Result
            {
                Failure = new(
                    CancelFailureKind.Unknown,
                    observer.History?.LastStatus,
                    $"{problem} {ClobCall.UnknownOutcome}"),
                History = observer.History,
                Attempts = AttemptsOf(own, observer, exception: null),
            };
        }
    }

    // A client that does not tell made one, unless it refused the request itself.
    private static int AttemptsOf(ClobClient? own, CallObserver observer, Exception? exception)
        => observer.History?.Attempts ?? (own is not null || exception is ArgumentException ? 0 : 1);

    /// <summary>What came of the request.</summary>
    internal sealed record Result : CancelResult
    {
        /// <summary>What was read from the response; null where there is none.</summary>
        public T? Response { get; init; }
    }
}
