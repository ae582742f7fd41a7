using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// What an HTTP status means, for any operation. Every judgement about a status is in this table; which is a success, the operation says.
/// </summary>
internal sealed record StatusMeaning
{
    public const int Ok = 200;

    /// <summary>The one status whose body decides as well: see <see cref="ContextCanceled"/>.</summary>
    public const int BadRequest = 400;

    /// <summary>The signature was refused.</summary>
    public const int Refused = 401;

    public const int NotFound = 404;

    public const int TooManyRequests = 429;

    private static readonly StatusMeaning Success = new()
    {
        Hint = "It cannot be read as a response, so what was done is unknown: ask for the orders.",
    };

    private static readonly StatusMeaning OtherSuccess = new()
    {
        Hint = "The spec documents it as a success, with another response than this method returns: the request was carried out.",
    };

    // What is not known to refuse is not a refusal.
    private static readonly StatusMeaning Unknown = new();

    private static readonly StatusMeaning Redirect = new()
    {
        IsRefusal = true,
        Hint = "A redirect is not followed, because it would carry the credentials elsewhere. Check the base address.",
    };

    private static readonly StatusMeaning Bad = new() { ConcernsRequest = true };

    private static readonly StatusMeaning Unauthorized = new()
    {
        IsRefusal = true,
        EndsRun = true,
        IsOfCredentials = true,
        Hint = "The address, the API key, its secret, its passphrase or this machine's clock is wrong.",
    };

    private static readonly StatusMeaning UnauthorizedWallet = Unauthorized with
    {
        Hint = "The wallet's signature, its address, the chain id or this machine's clock is wrong.",
    };

    private static readonly StatusMeaning Forbidden = new()
    {
        IsRefusal = true,
        Hint = "It comes from a firewall or a region block before the venue, which did not see the request.",
    };

    private static readonly StatusMeaning Missing = new() { IsRefusal = true, ConcernsRequest = true };

    private static readonly StatusMeaning TooEarly = new()
    {
        IsRefusal = true,
        Retry = RetryKind.AfterRefusal,
        Hint = "The matching engine restarts: try again in a second or two.",
    };

    private static readonly StatusMeaning RateLimit = new() { IsRefusal = true, Retry = RetryKind.AfterRateLimit };

    private static readonly StatusMeaning TradingDisabled = new() { IsRefusal = true, Retry = RetryKind.WhileDisabled };

    private static readonly StatusMeaning Failure = new() { Retry = RetryKind.AfterFailure };

    /// <summary>Gets whether the status alone says that nothing was carried out.</summary>
    public bool IsRefusal { get; private init; }

    /// <summary>Gets how another attempt may help.</summary>
    public RetryKind Retry { get; private init; }

    /// <summary>Gets whether it is about what this one request asks for, and says nothing about the next.</summary>
    public bool ConcernsRequest { get; private init; }

    /// <summary>Gets whether every further request would get it too.</summary>
    public bool EndsRun { get; private init; }

    /// <summary>Gets whether a wrong clock can be the reason.</summary>
    public bool IsOfCredentials { get; private init; }

    /// <summary>Gets a sentence for people; null where there is nothing to say.</summary>
    public string? Hint { get; private init; }

    public static StatusMeaning Of(HttpResponseMessage response) => Of((int)response.StatusCode);

    /// <summary>Returns what a status means for an operation, which says itself which statuses are a success.</summary>
    public static StatusMeaning Of(int status, ClobOperation operation)
        => operation.IsSuccess(status) ? Success
            : operation.OtherSuccessStatuses.Contains(status) ? OtherSuccess
            : status == Ok ? Unknown
            : status == Refused && operation.Authentication == ClobAuthentication.L1 ? UnauthorizedWallet
            : Of(status);

    public static StatusMeaning Of(int status) => status switch
    {
        Ok => Success,
        >= 300 and < 400 => Redirect,
        BadRequest => Bad,
        Refused => Unauthorized,
        403 => Forbidden,
        NotFound => Missing,
        407 => Unknown with { Hint = "It comes from a proxy, which asks for its own user name and password." },
        408 => Failure with { Hint = "The server did not wait for the whole request." },
        421 => Failure with { Hint = "The connection led to a server that is not responsible for this address." },
        425 => TooEarly,
        TooManyRequests => RateLimit,
        500 or 502 or 504 => Failure,
        503 => TradingDisabled,

        // Cloudflare, which is in front of the venue.
        520 => Failure with { Hint = "Cloudflare got something from the venue that it does not understand." },
        521 => Failure with { Hint = "Cloudflare could not connect to the venue, which refused." },
        522 => Failure with { Hint = "Cloudflare could not connect to the venue in time." },
        523 => Failure with { Hint = "Cloudflare could not reach the venue." },
        524 => Failure with { Hint = "Cloudflare connected to the venue, which did not respond in time." },
        525 or 526 => Failure with { Hint = "Cloudflare could not agree with the venue on a safe connection." },
        527 or 530 => Failure with { Hint = "Cloudflare failed between the venue and itself." },
        _ => Unknown,
    };

    /// <summary>Returns whether a response was refused, by all that it says.</summary>
    /// <param name="status">The status.</param>
    /// <param name="texts">The body, or what is known of it.</param>
    public static bool IsRefusedBy(int status, params ReadOnlySpan<string?> texts)
        => status == BadRequest ? !ContextCanceled.IsIn(texts) : Of(status).IsRefusal;
}
