using Clob.Calls;
using Clob.Spec;

namespace Clob;

/// <summary>
/// The venue, or something in front of it, answered, and the answer is not a success: any status but 200, or a 200
/// whose body cannot be read.
/// </summary>
/// <remarks>
/// Tell failures apart by <see cref="StatusCode"/> and <see cref="Code"/>, not by texts, which have changed before.
/// Where no answer came at all, an <see cref="HttpRequestException"/> or a <see cref="TaskCanceledException"/> is
/// thrown instead. No member shows the pass phrase, a signature, the secret or the API key, even where the answer
/// echoes them, and however it escapes or encodes them. The message has no control characters.
/// </remarks>
public class ClobApiException : Exception
{
    /// <summary>Makes an exception; for tests of code that handles it, and for the client itself.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="innerException">Why the body could not be read; null where that is not the reason.</param>
    public ClobApiException(string message, int statusCode, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
    }

    /// <summary>The HTTP status, such as 401. It is 200 where the body of a success could not be read.</summary>
    public int StatusCode { get; }

    /// <summary>The operation that failed; null where the exception was made by hand.</summary>
    public ClobOperation? Operation { get; init; }

    /// <summary>The body as text, up to 16 KiB, empty where there was none; with control characters, where the server sent any.</summary>
    public string? Response { get; init; }

    /// <summary>Whether <see cref="Response"/> is only the beginning of the body.</summary>
    public bool IsResponseTruncated { get; init; }

    /// <summary>The media type of the body, such as <c>text/html</c>; null where none was given.</summary>
    public string? ContentType { get; init; }

    /// <summary>The venue's own words for what went wrong; null where the body is a page, empty, or cannot be read.</summary>
    public string? Error { get; init; }

    /// <summary>The venue's code for programs, the member <c>code</c> of an error; often null.</summary>
    public string? Code { get; init; }

    /// <summary>How often the request was sent, retries included; 0 where the exception was made by hand.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Whether the request may have been carried out all the same: by this attempt, where its answer leaves that open, or by
    /// an earlier one that had no answer. Where it is false, nothing was canceled.
    /// </summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>How long the venue asks to wait before the next attempt (<c>Retry-After</c>, or the member <c>retry_after_seconds</c>).</summary>
    public TimeSpan? RetryAfter { get; init; }
}
