namespace Clob.Cli.Keys;

/// <summary>Why a call about API keys failed, and what that says of the key.</summary>
/// <param name="Kind">What is known of the request.</param>
/// <param name="StatusCode">The HTTP status; null where there was no response.</param>
/// <param name="Message">What happened; nothing secret.</param>
/// <param name="IsInterrupted">Whether the user ended it.</param>
internal sealed record KeyFailure(ClobOutcomeKind Kind, int? StatusCode, string Message, bool IsInterrupted = false)
{
    private const int BadRequest = 400;

    public bool IsUnknown => Kind == ClobOutcomeKind.Unknown;

    /// <summary>Gets whether the venue refused the request, and does not have or already has the key.</summary>
    public bool IsBadRequest => Kind == ClobOutcomeKind.Refused && StatusCode == BadRequest;

    /// <summary>Gets whether the venue refused the signature.</summary>
    public bool IsSignatureRefused => Kind == ClobOutcomeKind.Refused && StatusCode == Statuses.Unauthorized;

    public int ExitCode => this switch
    {
        { IsSignatureRefused: true } => Cli.ExitCode.CredentialsRefused,
        { Kind: ClobOutcomeKind.Unknown or ClobOutcomeKind.Unreachable } => Cli.ExitCode.OutcomeUnknown,
        _ => Cli.ExitCode.NotDone,
    };

    /// <summary>Gets "refused" or "uncertain", as the reports of cancels say.</summary>
    public string Outcome => IsUnknown ? "uncertain" : "refused";

    /// <summary>Returns the failure for what a call threw.</summary>
    public static KeyFailure Of(Exception exception, CancellationToken cancellationToken)
    {
        var outcome = ClobOutcome.Of(exception);
        var isInterrupted = exception is OperationCanceledException && cancellationToken.IsCancellationRequested;
        var message = exception switch
        {
            _ when isInterrupted => "Interrupted.",
            ClobApiException or HttpRequestException or OperationCanceledException => MaskedText.Of(exception.Message),

            // Only the type: the message of an unexpected exception may contain a secret.
            _ => $"Unexpected {exception.GetType().Name}.",
        };
        return new(outcome.Kind, (exception as ClobApiException)?.StatusCode, message, isInterrupted);
    }
}
