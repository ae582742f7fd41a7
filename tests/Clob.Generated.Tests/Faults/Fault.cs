using System.Globalization;
using System.Text;

namespace Clob.Tests.Faults;

/// <summary>What a server does to one request.</summary>
/// <param name="Name">What a test case is called by.</param>
/// <param name="IsBeforeTheRequest">Whether it happens before the request is read.</param>
/// <param name="AnswerAsync">What happens; it gives back whether the connection stays.</param>
internal sealed record Fault(string Name, bool IsBeforeTheRequest, Func<FaultyExchange, Task<bool>> AnswerAsync)
{
    private const string JsonType = "application/json";

    /// <summary>No fault: everything that is asked for is granted.</summary>
    public static Fault None { get; } = Of("no fault", exchange => exchange.SendAsync(Head(200, JsonType, exchange.Request!.Granted())));

    public static Fault ResetBefore { get; } = new("reset before the request", true, exchange => exchange.ResetAsync());

    public static Fault ResetWithin { get; } = new("reset in the middle of the request", true, async exchange =>
    {
        await exchange.ReadSomeAsync();
        return await exchange.ResetAsync();
    });

    public static Fault ResetAfter { get; } = Of("reset after the request", exchange => exchange.ResetAsync());

    public static Fault CloseAfter { get; } = Of("closed after the request", _ => Task.FromResult(false));

    public static Fault Garbage { get; } = Of("no HTTP at all", async exchange =>
    {
        await exchange.SendAsync("SSH-2.0-nothing\r\n");
        return false;
    });

    public static Fault Silence { get; } = Of("silence", exchange => exchange.WaitUntilGivenUpAsync());

    public static Fault HeadersThenSilence { get; } = Of("headers and then silence", async exchange =>
    {
        await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n");
        return await exchange.WaitUntilGivenUpAsync();
    });

    public static Fault SlowDrip { get; } = Of("a slow drip", async exchange =>
    {
        await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        return await exchange.DripUntilGivenUpAsync();
    });

    public static Fault HalfABody { get; } = Of("half a body", async exchange =>
    {
        var answer = Head(200, JsonType, exchange.Request!.Granted());
        await exchange.SendAsync(answer[..^10]);
        return false;
    });

    public static Fault HalfABodyReset { get; } = Of("half a body and a reset", async exchange =>
    {
        var answer = Head(200, JsonType, exchange.Request!.Granted());
        await exchange.SendAsync(answer[..^10]);
        return await exchange.ResetAsync();
    });

    public static Fault TooShortALength { get; } = Of("a Content-Length that is too short", async exchange =>
    {
        await exchange.SendAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n" + exchange.Request!.Granted());
        return false;
    });

    public static Fault TooLongALength { get; } = Of("a Content-Length that is too long", async exchange =>
    {
        await exchange.SendAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n" + exchange.Request!.Granted());
        return false;
    });

    /// <summary>An answer with these ids as canceled, and as many made-up ones as make it so large.</summary>
    public static Fault Large(int bytes) => Of($"{bytes / 1_000_000} MB of JSON", exchange =>
    {
        var answer = new StringBuilder(bytes + 1000).Append("{\"canceled\":[");
        foreach (var id in exchange.Request!.OrderIds)
        {
            answer.Append('"').Append(id).Append("\",");
        }

        while (answer.Length < bytes)
        {
            answer.Append("\"0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\",");
        }

        return exchange.SendAsync(Head(200, JsonType, answer.Append("\"0xf\"],\"not_canceled\":{}}").ToString()));
    });

    /// <summary>A whole answer.</summary>
    public static Fault Answer(int status, string body, string? type = JsonType, params string[] headers)
        => Of(
            $"{status} {body[..Math.Min(body.Length, 40)]}{string.Concat(headers.Select(header => $" ({header})"))}",
            exchange => exchange.SendAsync(Head(status, type, body, headers)));

    public override string ToString() => Name;

    private static Fault Of(string name, Func<FaultyExchange, Task<bool>> answerAsync) => new(name, false, answerAsync);

    private static string Head(int status, string? type, string body, params string[] headers)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Some") };
        lines.AddRange(headers);
        if (type is not null)
        {
            lines.Add($"Content-Type: {type}");
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}"));
        return string.Join("\r\n", lines) + "\r\n\r\n" + body;
    }
}
