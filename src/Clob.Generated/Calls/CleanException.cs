using System.Collections;
using System.Collections.ObjectModel;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Security.Authentication;
using System.Text.Json;
using Clob.Secrets;
using Polly.Timeout;

namespace Clob.Calls;

/// <summary>
/// Makes exceptions fit to be thrown to callers and to be logged. What a connection, a handler or a reader throws may quote what
/// the other side sent, and that may be an echo of the request.
/// </summary>
internal static class CleanException
{
    private const int DeepestInner = 16;
    private const int LongestMessage = 2_000;

    /// <summary>
    /// Returns the exception itself where nothing in it, nor in its inner exceptions, reveals a secret or steers a terminal; else a
    /// copy with clean messages, of the kind that callers tell exceptions apart by. Never throws.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="redactor">Knows the secrets of the request.</param>
    public static Exception Of(Exception exception, SecretRedactor redactor)
    {
        try
        {
            return IsClean(exception, redactor, DeepestInner) ? exception : Copy(exception, redactor, DeepestInner);
        }
        catch (Exception)
        {
            // A message or a text of an unknown type that cannot be asked for, cannot be shown either.
            return new HttpRequestException(HttpRequestError.Unknown, $"Unexpected {exception.GetType().Name}.");
        }
    }

    private static bool IsClean(Exception exception, SecretRedactor redactor, int depth)
        => depth > 0
            && !redactor.Reveals(exception.Message)
            && !UserInfo.IsIn(exception.Message)
            && !redactor.Reveals(exception.HelpLink)
            && (IsOfFramework(exception) ? IsPrintable(exception) : !redactor.Reveals(exception.ToString()))
            && IsClean(exception.Data, redactor)
            && InnerOf(exception).All(inner => IsClean(inner, redactor, depth - 1));

    /// <summary>
    /// Returns whether the type is one whose text is its message and its inner exceptions, and whose message may quote the other side.
    /// </summary>
    private static bool IsOfFramework(Exception exception)
        => exception.GetType().Namespace is { } name && (name == nameof(System) || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Returns whether the message has no control characters. Some messages of the framework have two lines.</summary>
    private static bool IsPrintable(Exception exception)
        => PrintableText.IsPrintable(exception is ObjectDisposedException ? exception.Message.ReplaceLineEndings("") : exception.Message);

    private static bool IsClean(IDictionary data, SecretRedactor redactor)
    {
        foreach (DictionaryEntry entry in data)
        {
            if (redactor.Reveals(entry.Key.ToString()) || redactor.Reveals(entry.Value?.ToString()))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlyCollection<Exception> InnerOf(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions,
        { InnerException: { } inner } => new ReadOnlyCollection<Exception>([inner]),
        _ => ReadOnlyCollection<Exception>.Empty,
    };

    private static Exception Copy(Exception exception, SecretRedactor redactor, int depth)
    {
        var inner = depth == 0 ? [] : InnerOf(exception).Select(each => Copy(each, redactor, depth - 1)).ToArray();
        var copy = Copy(exception, Clean(MessageOf(exception), redactor), inner, redactor);
        copy.HResult = exception.HResult;
        foreach (DictionaryEntry entry in exception.Data)
        {
            copy.Data[Clean(entry.Key.ToString(), redactor)] = Clean(entry.Value?.ToString(), redactor);
        }

        return exception.StackTrace is { } trace && !redactor.Reveals(trace)
            ? ExceptionDispatchInfo.SetRemoteStackTrace(copy, trace)
            : copy;
    }

    private static Exception Copy(Exception exception, string message, Exception[] causes, SecretRedactor redactor)
    {
        var cause = causes.FirstOrDefault();
        return exception switch
        {
            HttpRequestException request => new HttpRequestException(request.HttpRequestError, message, cause, request.StatusCode),
            HttpProtocolException protocol => new HttpProtocolException(protocol.ErrorCode, message, cause),
            HttpIOException broken => new HttpIOException(broken.HttpRequestError, message, cause),
            IOException => new IOException(message, cause),
            TaskCanceledException canceled => new TaskCanceledException(message, cause, canceled.CancellationToken),
            OperationCanceledException canceled => new OperationCanceledException(message, cause, canceled.CancellationToken),
            TimeoutRejectedException rejected => new TimeoutRejectedException(message, rejected.Timeout, cause!),
            TimeoutException => new TimeoutException(message, cause),
            AuthenticationException => new AuthenticationException(message, cause),
            SocketException socket => new SocketException((int)socket.SocketErrorCode, message),
            JsonException json => new JsonException(message, Clean(json.Path, redactor), json.LineNumber, json.BytePositionInLine, cause),
            InvalidDataException => new InvalidDataException(message, cause),
            AggregateException => new AggregateException(causes),
            ObjectDisposedException => new ObjectDisposedException(message, cause),
            InvalidOperationException => new InvalidOperationException(message, cause),
            ArgumentException => new ArgumentException(message, cause),
            NotSupportedException => new NotSupportedException(message, cause),
            FormatException => new FormatException(message, cause),
            ClobApiException failure => new ClobApiException(message, failure.StatusCode, cause)
            {
                Operation = failure.Operation,
                Response = failure.Response is { } response ? redactor.Redact(response, isWhole: !failure.IsResponseTruncated) : null,
                IsResponseTruncated = failure.IsResponseTruncated,
                ContentType = CleanOrNull(failure.ContentType, redactor),
                Error = CleanOrNull(failure.Error, redactor),
                Code = CleanOrNull(failure.Code, redactor),
                Attempts = failure.Attempts,
                IsOutcomeUnknown = failure.IsOutcomeUnknown,
                RetryAfter = failure.RetryAfter,
            },
            _ => new HttpRequestException(HttpRequestError.Unknown, $"{exception.GetType().Name}: {message}", cause),
        };
    }

    /// <summary>Returns the message as it was given to the exception: this type adds to it.</summary>
    private static string MessageOf(Exception exception)
        => exception is HttpIOException { HttpRequestError: var error, Message: var message }
            && message.EndsWith($" ({error})", StringComparison.Ordinal)
            ? message[..message.LastIndexOf(" (", StringComparison.Ordinal)]
            : exception.Message;

    private static string? CleanOrNull(string? text, SecretRedactor redactor) => text is null ? null : Clean(text, redactor);

    private static string Clean(string? text, SecretRedactor redactor)
    {
        var clean = PrintableText.Escape(UserInfo.Remove(redactor.Redact(text ?? "")));
        return clean.Length <= LongestMessage ? clean : clean[..LongestMessage] + "…";
    }
}
