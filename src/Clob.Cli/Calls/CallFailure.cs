namespace Clob.Cli.Calls;

/// <summary>Why a call brought no answer.</summary>
/// <param name="Kind">What that says about the orders.</param>
/// <param name="Status">The HTTP status; null where none came.</param>
/// <param name="Error">What happened and what to do, for people.</param>
internal sealed record CallFailure(CallFailureKind Kind, int? Status, string Error)
{
    private const string Unknown = "Whether it was carried out is unknown: ask for the orders, or send it again.";

    /// <summary>The same in a word or two, for a cell of a table.</summary>
    public string Brief => this switch
    {
        { Status: 200 } => "unreadable answer",
        { Status: { } status } => FormattableString.Invariant($"status {status}"),
        { Kind: CallFailureKind.NotReachable } => "not sent",
        _ => "no answer",
    };

    public static CallFailure Of(Exception exception, bool interrupted) => exception switch
    {
        ClobApiException answer => new(KindOf(answer.StatusCode), answer.StatusCode, answer.Message),
        HttpRequestException { HttpRequestError: var error } when IsBeforeTheRequest(error)
            => new(CallFailureKind.NotReachable, null, $"The venue cannot be reached, and nothing was sent: {Causes(exception)}"),
        HttpRequestException or IOException => new(CallFailureKind.Uncertain, null, $"No answer came: {Causes(exception)} {Unknown}"),
        OperationCanceledException when interrupted
            => new(CallFailureKind.Uncertain, null, $"Interrupted while the request was under way. {Unknown}"),
        OperationCanceledException => new(CallFailureKind.Uncertain, null, exception.Message),

        // The type alone: a message that nobody foresaw may show what nobody should see.
        _ => new(CallFailureKind.Uncertain, null, $"Unexpected {exception.GetType().Name}. {Unknown}"),
    };

    private static CallFailureKind KindOf(int status)
        => status is (>= 300 and <= 429) or 503 ? CallFailureKind.Refused : CallFailureKind.Uncertain;

    private static bool IsBeforeTheRequest(HttpRequestError error) => error
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    /// <summary>The message, and that of the innermost cause where it says more, such as what is wrong with a certificate.</summary>
    private static string Causes(Exception exception)
    {
        var cause = exception.GetBaseException().Message;
        return exception.Message.Contains(cause, StringComparison.Ordinal) ? exception.Message : $"{exception.Message} {cause}";
    }
}
