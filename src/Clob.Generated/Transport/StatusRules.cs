namespace Clob.Transport;

/// <summary>What an HTTP status says of a request, whatever the operation. Every rule about a status is here.</summary>
internal static class StatusRules
{
    public const int Ok = 200;
    public const int BadRequest = 400;
    public const int Unauthorized = 401;
    public const int Forbidden = 403;
    public const int NotFound = 404;
    public const int TooEarly = 425;
    public const int TooManyRequests = 429;
    public const int ServiceUnavailable = 503;

    // The venue answers 400 for every message of its own with these words, and such a request may have been carried out.
    private const string ContextCanceled = "context canceled";

    /// <summary>
    /// Whether nothing was carried out: a redirect, and the statuses that are known to refuse the request itself. What is not
    /// known to refuse is no refusal.
    /// </summary>
    public static bool IsRefusal(int status)
        => status is (>= 300 and < 400) or BadRequest or Unauthorized or Forbidden or NotFound or TooEarly or TooManyRequests or ServiceUnavailable;

    /// <summary>The same where the body is known, which can take a refusal back.</summary>
    public static bool IsRefusal(int status, string? body) => IsRefusal(status) && !(status == BadRequest && IsContextCanceled(body));

    /// <summary>Whether the text says that the venue stopped in the middle of the request.</summary>
    public static bool IsContextCanceled(string? text) => text?.Contains(ContextCanceled, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>How another attempt may help.</summary>
    public static RetryKind RetryOf(int status) => status switch
    {
        TooEarly or TooManyRequests or ServiceUnavailable => RetryKind.AfterRefusal,

        // 408 and 421 are of the connection, 520 to 527 and 530 of Cloudflare, which stands before the venue.
        408 or 421 or 500 or 502 or 504 or (>= 520 and <= 527) or 530 => RetryKind.AfterFailure,
        _ => RetryKind.Never,
    };
}
