using Clob.Secrets.Decoding;
using Clob.Secrets;

namespace Clob.Calls;

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

    // The venue answers 400 for every message of its own with "context canceled", and such a request may have been carried out.
    // Compared without what is no letter, and in both spellings.
    private const string ContextCanceled = "contextcancel";

    // How many times over a text may be escaped.
    private const int MostEscapes = 4;

    /// <summary>
    /// Whether the status alone says that nothing was carried out: a redirect, and the statuses that are known to refuse the
    /// request itself. What is not known to refuse is no refusal. A 400 depends on its body.
    /// </summary>
    public static bool IsRefusal(int status)
        => status is (>= 300 and < 400) or Unauthorized or Forbidden or NotFound or TooEarly or TooManyRequests or ServiceUnavailable;

    /// <summary>The same where all that the response says is known.</summary>
    /// <param name="status">The status.</param>
    /// <param name="texts">The body, or what is known of it.</param>
    public static bool IsRefusal(int status, params ReadOnlySpan<string?> texts)
    {
        if (status != BadRequest)
        {
            return IsRefusal(status);
        }

        foreach (var text in texts)
        {
            if (IsContextCanceled(text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text says, in whatever way it is escaped, that the venue stopped in the middle of the request.</summary>
    public static bool IsContextCanceled(string? text)
    {
        var decoded = DecodedText.Of(text ?? "");
        for (var round = 0; round < MostEscapes && decoded is not null; round++)
        {
            if (SearchableText.KeepLettersAndDigits(decoded).Characters.Contains(ContextCanceled, StringComparison.Ordinal))
            {
                return true;
            }

            decoded = Escapes.Decode(decoded, isWhole: true);
        }

        return false;
    }

    /// <summary>How another attempt may help.</summary>
    public static RetryKind RetryOf(int status) => status switch
    {
        TooEarly or TooManyRequests or ServiceUnavailable => RetryKind.AfterRefusal,

        // 408 and 421 are of the connection, 520 to 527 and 530 of Cloudflare, which stands before the venue.
        408 or 421 or 500 or 502 or 504 or (>= 520 and <= 527) or 530 => RetryKind.AfterFailure,
        _ => RetryKind.Never,
    };
}
