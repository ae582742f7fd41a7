using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Transport;

/// <summary>Turns a response into the answer of the venue, or into the exception that says why there is none.</summary>
internal static class ResponseReader
{
    /// <summary>Only a 200 whose body can be read is an answer; everything else throws.</summary>
    public static async Task<T> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> answerType, ClobCall call, CancellationToken cancellationToken)
    {
        // A handler may have read it already.
        using var body = (response.Content as ReadContent)?.Body
            ?? await ResponseBody.ReadAsync(response, call, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK || !body.IsWhole)
        {
            throw Failure(response, body, call, body.BrokenBy);
        }

        try
        {
            return JsonSerializer.Deserialize(body.Bytes, answerType) is { } answer && AnswerShape.Fits(body.Bytes, answerType)
                ? answer
                : throw Failure(response, body, call, cause: null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Failure(response, body, call, exception);
        }
    }

    private static ClobApiException Failure(
        HttpResponseMessage response, ResponseBody body, ClobCall call, Exception? cause)
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            call.History.Unclear(response);
        }

        var contentType = response.Content.Headers.ContentType?.MediaType;
        var text = call.Redact(body.Text(ResponseBody.ErrorLimit));
        var error = VenueError.Read(text, contentType);
        error = error with { Body = call.Redact(error.Body), Text = Redacted(error.Text), Code = Redacted(error.Code) };
        var retryAfter = RetryAfter.Of(response, call.TimeProvider) ?? error.RetryAfter;
        return new ClobApiException(FailureMessage.Of(call, response, error, retryAfter), (int)response.StatusCode, Harmless(cause))
        {
            Operation = call.Operation,
            Response = text,
            IsResponseTruncated = body.IsTruncated || body.Bytes.Length > ResponseBody.ErrorLimit || body.BrokenBy is not null,
            ContentType = contentType,
            Error = error.Text,
            Code = error.Code,
            RetryAfter = retryAfter,
            Attempts = call.History.Attempts,
            IsOutcomeUnknown = call.History.HasUnknownOutcomeOnFailure,
        };

        string? Redacted(string? words) => words is null ? null : call.Redact(words);

        // The reader of JSON names the members on its way, and a member may be an echo.
        Exception? Harmless(Exception? exception)
            => exception?.ToString() is { } full && call.Redact(full) != full ? null : exception;
    }
}
