using Clob.Calls;

namespace Clob.Orders;

/// <summary>What came of one request, apart from what its response says.</summary>
internal abstract record CancelResult
{
    /// <summary>Gets why there is no response; null where there is one.</summary>
    public CancelFailure? Failure { get; init; }

    /// <summary>Gets the exception of the client that said so; null where it threw none.</summary>
    public Exception? Error { get; init; }

    /// <summary>Gets what became of its attempts; null where the client does not tell, or made none.</summary>
    public CallHistory? History { get; init; }

    /// <summary>Gets how many times the request was sent, as far as is known.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets whether an attempt may have been carried out without a response that says what it did.</summary>
    public bool HasUnknownOutcome => History?.HasUnknownOutcome ?? false;

    /// <summary>
    /// Gets whether one before the last may. A single one is unknown where its response names an error beside the orders.
    /// </summary>
    public bool IsAfterUnknownOutcome => HasUnknownOutcome && History!.Attempts > 1;

    /// <summary>Gets whether the venue refused its last attempt for its signer's rate: later it may be admitted.</summary>
    public bool IsRefusedForRate => Error is ClobApiException { StatusCode: StatusMeaning.TooManyRequests }
        || (Failure is not null && History is { LastStatus: StatusMeaning.TooManyRequests, HasUnknownOutcomeOnFailure: false });

    /// <summary>
    /// Returns what to say of a response before which an attempt of the same call may have been carried out as well; null where none may.
    /// </summary>
    public CancelFailure? FailureOfEarlierAttempt() => HasUnknownOutcome
        ? new(
            ClobOutcomeKind.Unknown,
            History!.UnknownStatus,
            IsAfterUnknownOutcome
                ? "An earlier attempt of this call had no response, and what it canceled is unknown: "
                    + "orders may be canceled that the response does not name."
                : "The response names an error beside the orders: orders that it does not name may be canceled or open.")
        : null;
}
