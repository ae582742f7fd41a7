using Clob.Transport;

namespace Clob.Cancellation;

/// <summary>What came of one request: an answer, or the reason why there is none.</summary>
/// <param name="Answer">The answer; null where there is none.</param>
/// <param name="Failure">Why there is none; null where there is one.</param>
/// <param name="Error">The exception that said so.</param>
/// <param name="History">What became of its attempts; null where the client does not tell, or made none.</param>
/// <param name="Attempts">How often the request was sent, as far as is known.</param>
internal sealed record CancelResult(
    CancelOrdersResponse? Answer, CancelFailure? Failure, Exception? Error, CallHistory? History, int Attempts)
{
    /// <summary>Whether an attempt before the last may have been carried out without an answer.</summary>
    public bool HasUnknownOutcome => History?.HasUnknownOutcome ?? false;

    /// <summary>What to say of an answer before which an attempt of the same call may have been carried out as well; null where none may.</summary>
    public CancelFailure? FailureOfEarlierAttempt() => HasUnknownOutcome
        ? new(
            CancelFailureKind.Unknown,
            History!.UnknownStatus,
            "An earlier attempt of this call had no answer, and what it canceled is unknown: orders may be gone that the answer does not name.")
        : null;

    /// <summary>Makes the call. Whatever it throws becomes the result.</summary>
    public static async Task<CancelResult> OfAsync(
        IClobClient client, Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call, CancellationToken cancellationToken)
    {
        var observer = new CallObserver();
        var own = client as ClobClient;
        try
        {
            var answer = await call(own?.ObservedBy(observer) ?? client, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The client gave no answer.");
            return new(answer, null, null, observer.History, Attempts(exception: null));
        }
        catch (Exception exception)
        {
            return new(null, FailureReading.Of(exception, observer.History, isOwn: own is not null), exception, observer.History, Attempts(exception));
        }

        // A client that does not tell made one, unless it refused the request itself.
        int Attempts(Exception? exception) => observer.History?.Attempts ?? (own is not null || exception is ArgumentException ? 0 : 1);
    }
}
