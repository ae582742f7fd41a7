using System.Runtime.CompilerServices;
using Clob.Calls;
using Clob.Secrets;
using Clob.Spec;

namespace Clob;

/// <summary>
/// The outcome of a call that failed, for any exception that a client throws: whether the venue may have carried the request out,
/// how many times it was sent, and what the venue said last.
/// </summary>
/// <example>
/// <code>
/// catch (Exception exception) when (ClobOutcome.Of(exception).IsUnknown)
/// {
///     // The orders may be canceled or open: read them, or cancel them again.
/// }
/// </code>
/// </example>
public sealed record ClobOutcome
{
    private const int DeepestInner = 16;

    // Beside the exceptions, whose types and texts are those of .NET.
    private static readonly ConditionalWeakTable<Exception, ClobOutcome> Known = [];
    private static readonly ClobOutcome NotSent = new() { Kind = ClobOutcomeKind.NotSent };

    /// <summary>Gets what is known of the request.</summary>
    public required ClobOutcomeKind Kind { get; init; }

    /// <summary>Gets whether the request may have been carried out. Where it is false, nothing was carried out.</summary>
    public bool IsUnknown => Kind == ClobOutcomeKind.Unknown;

    /// <summary>Gets how many times the client tried to send the request, retries included; 0 where that is not known, too.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the HTTP status of the last attempt; null where no response came.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Gets what the venue last said of the signer's rate limit; null where it said nothing.</summary>
    public RateLimitStatus? RateLimit { get; init; }

    /// <summary>Returns the outcome of the call that threw an exception.</summary>
    /// <param name="exception">
    /// What a method of <see cref="IClobClient"/> or of <see cref="IOrderCanceler"/> threw, or an exception around it. Of any other
    /// exception the outcome is <see cref="ClobOutcomeKind.Unknown"/>, unless its type says that nothing was sent.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static ClobOutcome Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is AggregateException { InnerExceptions.Count: > 1 } several)
        {
            var outcomes = several.InnerExceptions.Select(Of).ToList();
            return outcomes.Find(outcome => outcome.IsUnknown) ?? outcomes[0];
        }

        var each = exception;
        for (var depth = 0; each is not null && depth < DeepestInner; depth++)
        {
            if (Known.TryGetValue(each, out var known))
            {
                return known;
            }

            if (UnsentRequest.Is(each))
            {
                return NotSent;
            }

            each = each.InnerException;
        }

        return ByItself(exception);
    }

    /// <summary>
    /// Notes the outcome of a call with the exception by which its caller learns of it. A handler may throw one exception for several
    /// calls: an unknown outcome then stays.
    /// </summary>
    internal static void Attach(Exception exception, ClobOutcome outcome)
    {
        if (!Known.TryGetValue(exception, out var known) || !known.IsUnknown)
        {
            Known.AddOrUpdate(exception, outcome);
        }
    }

    /// <summary>Returns whether an exception, or one within it, was thrown because the request could not be sent.</summary>
    internal static bool IsOfUnsentRequest(Exception exception) => ReferenceEquals(Of(exception), NotSent);

    /// <summary>Returns what the attempts of a call say after an exception.</summary>
    internal static ClobOutcome Of(Exception exception, CallHistory history) => new()
    {
        Kind = KindOf(exception, history),
        Attempts = history.Attempts,
        LastStatus = history.LastStatus,
        RateLimit = history.RateLimit,
    };

    private static ClobOutcomeKind KindOf(Exception exception, CallHistory history) => history switch
    {
        { HasUnknownOutcomeOnFailure: true } => ClobOutcomeKind.Unknown,
        { Last: AttemptOutcome.NotSent } when IsOfTheNetwork(exception) => ClobOutcomeKind.Unreachable,
        { IsSent: true } => ClobOutcomeKind.Refused,
        _ => ClobOutcomeKind.NotSent,
    };

    private static bool IsOfTheNetwork(Exception exception)
        => exception is HttpRequestException or IOException or OperationCanceledException { InnerException: TimeoutException };

    /// <summary>Returns what an exception says that no client of this library threw.</summary>
    private static ClobOutcome ByItself(Exception exception)
    {
        var failure = exception as ClobApiException;
        return new()
        {
            Kind = failure is not null ? KindOf(failure)
                : ConnectionFailure.IsBeforeTheRequest(exception) ? ClobOutcomeKind.Unreachable
                : exception is ArgumentException { InnerException: null } ? ClobOutcomeKind.NotSent
                : ClobOutcomeKind.Unknown,
            Attempts = failure?.Attempts ?? 0,
            LastStatus = failure?.StatusCode,
        };
    }

    private static ClobOutcomeKind KindOf(ClobApiException failure)
        => !failure.IsOutcomeUnknown
            && StatusMeaning.IsRefusedBy(failure.StatusCode, failure.Response, failure.Error, ExceptionText.MessageOf(failure))
            ? ClobOutcomeKind.Refused
            : ClobOutcomeKind.Unknown;
}
