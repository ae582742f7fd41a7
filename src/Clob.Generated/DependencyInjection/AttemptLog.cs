using Clob.Transport;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace Clob;

/// <summary>
/// Logs each attempt, in place of the factory's own logging: that one hands the headers to structured logs as they are,
/// whatever it is told to redact in texts.
/// </summary>
internal sealed partial class AttemptLog(ILogger<ClobClient> logger) : IHttpClientLogger
{
    public object? LogRequestStart(HttpRequestMessage request) => null;

    public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed)
    {
        var level = response.IsSuccessStatusCode ? LogLevel.Information : LogLevel.Warning;
        var operation = ClobCall.Of(request)?.Operation.Id;
        var path = request.RequestUri?.AbsolutePath;
        Answered(level, operation, request.Method, path, (int)response.StatusCode, elapsed.TotalMilliseconds);
    }

    public void LogRequestFailed(
        object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
    {
        var operation = ClobCall.Of(request)?.Operation.Id;
        var path = request.RequestUri?.AbsolutePath;
        Failed(operation, request.Method, path, elapsed.TotalMilliseconds, exception);
    }

    [LoggerMessage(EventId = 1, Message = "{Operation}: {Method} {Path} was answered with {StatusCode} after {ElapsedMilliseconds} ms")]
    private partial void Answered(
        LogLevel level, string? operation, HttpMethod method, string? path, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Operation}: {Method} {Path} was not answered; it failed after {ElapsedMilliseconds} ms")]
    private partial void Failed(string? operation, HttpMethod method, string? path, double elapsedMilliseconds, Exception exception);
}
