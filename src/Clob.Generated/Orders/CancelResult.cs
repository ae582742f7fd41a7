using Clob.Calls;

namespace Clob.Orders;

/// <summary>What came of one request, apart from what its response says.</summary>
internal abstract record CancelResult
{
    /// <summary>Why there is no response; null where there is one.</summary>
    public CancelFailure? Failure { get; init; }

    /// <summary>The exception of the client that said so; null where it threw none.</summary>
    public Exception? Error { get; init; }

    /// <summary>What became of its attempts; null where the client does not tell, or made none.</summary>
    public CallHistory? History { get; init; }

    /// <summary>How many times the request was sent, as far as is known.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether an attempt may have been carried out without a response that says what it did.</summary>
    public bool HasUnknownOutcome => History?.HasUnknownOutcome ?? false;

    /// <summary>Whether one before the last may. A single one is unknown where its response names an error beside the orders.</summary>
    public bool IsAfterUnknownOutcome => HasUnknownOutcome && History!.Attempts > 1;

    /// <summary>Whether the venue refused its last attempt for its signer's rate: later it may be admitted.</summary>
    public bool IsRefusedForRate => Error is ClobApiException { StatusCode: StatusMeaning.TooManyRequests }
        || (Failure is not null && History is { LastStatus: StatusMeaning.TooManyRequests, HasUnknownOutcomeOnFailure: false });

    /// <summary>What to say of a response before which an attempt of the same call may have been carried out as well; null where none may.</summary>
    public CancelFailure? FailureOfEarlierAttempt() => HasUnknownOutcome
        ? new(
            ClobOutcomeKind.Unknown,
            History!.UnknownStatus,
            IsAfterUnknownOutcome
                ? "An earlier attempt of this call had no answer, and what it canceled is unknown: orders may be gone that the answer does not name."
                : "The answer names an error beside the orders: orders that it does not name may be canceled or open.")
        : null;
}
