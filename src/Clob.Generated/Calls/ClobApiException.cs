using Clob.Calls;
using Clob.Spec;

namespace Clob;

/// <summary>
/// The exception that is thrown when a response came that is not a success: any status that the spec does not document as a
/// success (nearly always 200), or a success whose body cannot be read. The response is from the venue, or from something in front of it.
/// </summary>
/// <remarks>
/// Tell failures apart by <see cref="StatusCode"/> and <see cref="Code"/>, not by texts, which have changed before.
/// Where no response came at all, an <see cref="HttpRequestException"/> or a <see cref="TaskCanceledException"/> is
/// thrown instead. No member shows the passphrase, a signature, the secret or the API key, even where the response
/// echoes them, and however it escapes or encodes them. The message has no control characters.
/// </remarks>
public class ClobApiException : Exception
{
    /// <summary>Creates an exception; for tests of code that handles it, and for the client itself.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="innerException">Why the body could not be read; null where that is not the reason.</param>
    public ClobApiException(string message, int statusCode, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
    }

    /// <summary>Gets the HTTP status, such as 401. It is that of a success, such as 200, where the body could not be read.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the operation that failed; null where the exception was made by hand.</summary>
    public ClobOperation? Operation { get; init; }

    /// <summary>
    /// Gets the body as text, up to 16 KiB, empty where there was none; with control characters, where the server sent any.
    /// </summary>
    public string? Response { get; init; }

    /// <summary>Gets whether <see cref="Response"/> is only the beginning of the body.</summary>
    public bool IsResponseTruncated { get; init; }

    /// <summary>Gets the media type of the body, such as <c>text/html</c>; null where none was given.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the venue's own words for what went wrong; null where the body is a page, empty, or cannot be read.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the venue's code for programs, the member <c>code</c> of an error; often null.</summary>
    public string? Code { get; init; }

    /// <summary>Gets how many times the request was sent, retries included; 0 where the exception was made by hand.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Gets whether the request may have been carried out nevertheless: by this attempt, where its response leaves that open, or by
    /// an earlier one that had no response. Where it is false, nothing was canceled.
    /// </summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>
    /// Gets how long the venue asks to wait before the next attempt (<c>Retry-After</c>, or the member <c>retry_after_seconds</c>).
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }
}
