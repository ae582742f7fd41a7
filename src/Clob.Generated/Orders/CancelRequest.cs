using Clob.Calls;

namespace Clob.Orders;

/// <summary>A request that is under way, through a client of this library or any other.</summary>
/// <typeparam name="T">What is read from its response.</typeparam>
internal sealed class CancelRequest<T>
    where T : class
{
    // The time that a client needs to end once it is told to. One that takes longer ignores its token.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Null for a client that does not tell of its attempts.
    private readonly CallHistory? _history;
    private readonly ReadingBound? _bound;

    private CancelRequest(CallHistory? history, ReadingBound? bound)
    {
        _history = history;
        _bound = bound;
    }

    /// <summary>Gets the result. It never throws.</summary>
    public required Task<CancelResult<T>> Completion { get; init; }

    /// <summary>Makes the call, and reads its response where it arrives.</summary>
    /// <param name="client">Makes the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">
    /// From the response to what is needed of it. The bound is for the response of another client; null where there is none.
    /// </param>
    /// <param name="leavesRateLimit">Whether a refusal for the rate comes back without a retry, because the caller paces.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static CancelRequest<T> Start(
        IClobClient client,
        CancelCall call,
        Func<CancelOrdersResponse, ReadingBound?, T> read,
        bool leavesRateLimit,
        CancellationToken cancellationToken)
    {
        if (client is ClobClient own)
        {
            var history = new CallHistory();
            return new CancelRequest<T>(history, bound: null)
            {
                Completion = CompleteAsync(own, call, read, leavesRateLimit, history, cancellationToken),
            };
        }

        // Another client may block, and must not block what else there is to do.
        var bound = new ReadingBound();
        return new CancelRequest<T>(history: null, bound)
        {
            Completion = Task.Run(() => CompleteAsync(client, call, read, bound, cancellationToken), CancellationToken.None),
        };
    }

    /// <summary>Waits a short time for a request whose token is canceled.</summary>
    /// <returns>The result; where it is still under way, that it is unknown.</returns>
    public async Task<CancelResult<T>> EndAsync()
    {
        await Bounded.WaitAsync(Completion, Patience).ConfigureAwait(false);
        if (!Completion.IsCompleted)
        {
            _bound?.Leave();
        }

        return Completion.IsCompleted ? await Completion.ConfigureAwait(false) : new CancelResult<T>
        {
            Failure = new(
                ClobOutcomeKind.Unknown,
                null,
                $"The request was still under way when the time for it was over. {CallFailure.UnknownOutcome}"),
            Attempts = _history?.Attempts ?? 1,
        };
    }

    private static async Task<CancelResult<T>> CompleteAsync(
        ClobClient client,
        CancelCall call,
        Func<CancelOrdersResponse, ReadingBound?, T> read,
        bool leavesRateLimit,
        CallHistory history,
        CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.SendAsync(call.CreateRequest(), history, leavesRateLimit, cancellationToken).ConfigureAwait(false);
            return Read(response, read, history, bound: null);
        }
        catch (Exception exception)
        {
            return Failed(exception, history);
        }
    }

    private static async Task<CancelResult<T>> CompleteAsync(
        IClobClient client,
        CancelCall call,
        Func<CancelOrdersResponse, ReadingBound?, T> read,
        ReadingBound bound,
        CancellationToken cancellationToken)
    {
        try
        {
            var response = await call.CallAsync(client, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The client returned no response.");
            return Read(response, read, history: null, bound);
        }
        catch (Exception exception)
        {
            return Failed(exception, history: null);
        }
    }

    private static CancelResult<T> Read(
        CancelOrdersResponse response, Func<CancelOrdersResponse, ReadingBound?, T> read, CallHistory? history, ReadingBound? bound)
    {
        try
        {
            return new CancelResult<T> { Response = read(response, bound), History = history, Attempts = history?.Attempts ?? 1 };
        }
        catch (Exception exception)
        {
            // The type alone: a message that nobody foresaw may show what nobody should see.
            var problem = bound is { IsExceeded: true }
                ? ReadingBound.Problem
                : $"The client's response cannot be read: unexpected {exception.GetType().Name}.";
            return new CancelResult<T>
            {
                Failure = new(ClobOutcomeKind.Unknown, history?.LastStatus, $"{problem} {CallFailure.UnknownOutcome}"),
                History = history,
                Attempts = history?.Attempts ?? 1,
            };
        }
    }

    private static CancelResult<T> Failed(Exception exception, CallHistory? history) => new()
    {
        Failure = FailureReading.Of(exception, history),
        Error = exception,
        History = history,

        // A client that does not tell made one, unless it refused the request itself.
        Attempts = history?.Attempts ?? (exception is ArgumentException ? 0 : 1),
    };
}
