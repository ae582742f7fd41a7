using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Clob.Calls;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Http;

/// <summary>Turns a response into the response of the venue, or into the exception that says why there is none.</summary>
internal static class ResponseReader
{
    /// <summary>Only a success whose body can be read is a response; everything else throws.</summary>
    /// <param name="response">The response.</param>
    /// <param name="responseType">How its body is read as JSON; null where it is a text, or not looked at.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<T> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T>? responseType, ClobCall call, CancellationToken cancellationToken)
    {
        if (call.IgnoresBody && call.IsSuccess(response))
        {
            return default!;
        }

        // A handler may have read it already.
        using var body = (response.Content as ReadContent)?.Body
            ?? await ResponseBody.ReadAsync(response, call, cancellationToken).ConfigureAwait(false);
        if (!call.IsSuccess(response) || !body.IsWhole)
        {
            throw Failure(response, body, responseType, call, body.BrokenBy);
        }

        try
        {
            // The reader of JSON skips members that it does not know, without a look at their bytes.
            if (!Utf8.IsValid(body.Bytes)
                || Read(body.Bytes, responseType) is not { } value
                || (!call.Operation.HasNullItems && NestedNulls.AreIn(value))
                || (responseType is not null && !ResponseShape.Fits(body.Bytes, responseType, call.Operation.IsByScope)))
            {
                throw Failure(response, body, responseType, call, cause: null);
            }

            // The venue named some orders and failed at others, whose ids are not known.
            if (call.Operation.IsByScope && responseType is not null && ResponseShape.HasError(body.Bytes, responseType))
            {
                call.History.Unclear(response);
            }

            return Clean(value, call);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Failure(response, body, responseType, call, exception);
        }
    }

    /// <summary>Returns the response without what must not be shown; the same object where it has no text that could hold any.</summary>
    private static T Clean<T>(T value, ClobCall call) => value switch
    {
        _ when !call.IsSigned => value,
        IQuotingResponse<T> { MayQuote: true } quoting => quoting.Without(call.CreateRedactor()),
        string text => (T)(object)call.CreateRedactor().Redact(text),
        _ => value,
    };

    private static T? Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T>? responseType)
        => responseType is null ? (T)(object)Encoding.UTF8.GetString(body) : JsonSerializer.Deserialize(body, responseType);

    private static ClobApiException Failure<T>(
        HttpResponseMessage response, ResponseBody body, JsonTypeInfo<T>? responseType, ClobCall call, Exception? cause)
    {
        if (call.IsSuccess(response))
        {
            call.History.Unclear(response);
        }

        var redactor = call.CreateRedactor();
        var isHidden = MayHoldSecret(response, body, responseType, call.Operation);
        var text = isHidden ? SecretRedactor.Placeholder : redactor.Redact(body.ErrorText(), isWhole: !body.IsErrorTextCut);
        var contentType = Redacted(response.Content.Headers.ContentType?.MediaType);
        var error = VenueError.Read(text, contentType);
        error = error with
        {
            Body = PrintableText.Escape(redactor.Redact(error.Body)),
            Text = Redacted(error.Text),
            Code = Redacted(error.Code),
        };
        var retryAfter = RetryAfter.Of(response, call.TimeProvider) ?? error.RetryAfter;
        return new ClobApiException(
            FailureMessage.Of(call, response, error, retryAfter),
            (int)response.StatusCode,
            cause is null || isHidden ? null : CleanException.Of(cause, redactor))
        {
            Operation = call.Operation,
            Response = !isHidden && body.Bytes.Length > ResponseBody.ErrorLimit ? Beginning(text) : text,
            IsResponseTruncated = !body.IsWhole || body.Bytes.Length > ResponseBody.ErrorLimit,
            ContentType = contentType,
            Error = error.Text,
            Code = error.Code,
            RetryAfter = retryAfter,
            Attempts = call.History.Attempts,
            IsOutcomeUnknown = call.History.HasUnknownOutcomeOnFailure,
        };

        string? Redacted(string? words) => words is null ? null : redactor.Redact(words);
    }

    /// <summary>
    /// Returns whether a body must not be shown: a success that cannot be read may hold the secret that was asked for, and so may a body
    /// with a member of the response, whatever its status; any response may hold a secret that was sent.
    /// </summary>
    private static bool MayHoldSecret<T>(
        HttpResponseMessage response, ResponseBody body, JsonTypeInfo<T>? responseType, ClobOperation operation)
        => operation.HasSecretRequest
            || (operation.HasSecretResponse
                && (response.IsSuccessStatusCode || (responseType is not null && ResponseShape.HasMember(body.Bytes, responseType))));

    /// <summary>Returns as much of the text as is shown, and no half of a character.</summary>
    private static string Beginning(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= ResponseBody.ErrorLimit)
        {
            return text;
        }

        Span<byte> bytes = new byte[ResponseBody.ErrorLimit];
        Encoding.UTF8.GetEncoder().Convert(text, bytes, flush: false, out var characters, out _, out _);
        return text[..characters];
    }
}
