using Clob.Calls;
using Clob.Secrets;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace Clob.Telemetry;

/// <summary>
/// Logs each attempt, in place of the factory's own logging: without headers, without a path that the base address may have, and with
/// the name of the account where there is one.
/// </summary>
/// <param name="logger">Where to.</param>
/// <param name="accountName">The name under which the client is registered; null for the one without a name.</param>
internal sealed partial class AttemptLog(ILogger<ClobClient> logger, string? accountName) : IHttpClientLogger
{
    // What another user of the same named client sends is not ours to show.
    private const string Other = "(another request)";

    public object? LogRequestStart(HttpRequestMessage request) => null;

    public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed)
    {
        var level = response.IsSuccessStatusCode ? LogLevel.Information : LogLevel.Warning;
        if (!logger.IsEnabled(level))
        {
            return;
        }

        var operation = ClobCall.Of(request)?.Operation;
        var path = operation?.Path ?? Other;
        if (accountName is null)
        {
            Answered(level, operation?.Id, request.Method, path, (int)response.StatusCode, elapsed.TotalMilliseconds);
        }
        else
        {
            Answered(level, accountName, operation?.Id, request.Method, path, (int)response.StatusCode, elapsed.TotalMilliseconds);
        }
    }

    public void LogRequestFailed(
        object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
    {
        var call = ClobCall.Of(request);
        var path = call?.Operation.Path ?? Other;
        var clean = CleanException.Of(exception, call?.CreateRedactor() ?? SecretRedactor.None);
        if (accountName is null)
        {
            Failed(call?.Operation.Id, request.Method, path, elapsed.TotalMilliseconds, clean);
        }
        else
        {
            Failed(accountName, call?.Operation.Id, request.Method, path, elapsed.TotalMilliseconds, clean);
        }
    }

    [LoggerMessage(EventId = 1, Message = "{Operation}: {Method} {Path} returned {StatusCode} after {ElapsedMilliseconds} ms")]
    private partial void Answered(
        LogLevel level, string? operation, HttpMethod method, string path, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Warning,
        Message = "{Operation}: {Method} {Path} got no response; it failed after {ElapsedMilliseconds} ms")]
    private partial void Failed(string? operation, HttpMethod method, string path, double elapsedMilliseconds, Exception exception);

    [LoggerMessage(EventId = 3, Message = "{Account}: {Operation}: {Method} {Path} returned {StatusCode} after {ElapsedMilliseconds} ms")]
    private partial void Answered(
        LogLevel level, string account, string? operation, HttpMethod method, string path, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(
        EventId = 4,
        Level = LogLevel.Warning,
        Message = "{Account}: {Operation}: {Method} {Path} got no response; it failed after {ElapsedMilliseconds} ms")]
    private partial void Failed(
        string account, string? operation, HttpMethod method, string path, double elapsedMilliseconds, Exception exception);
}
