using System.Globalization;
using System.Text;
using Clob.Spec;
using Clob.Tests.Faults;
using Clob.Tests.Support;

namespace Clob.Tests.Fuzzing;

/// <summary>What a server can do to one request below HTTP, or at its edge, with the secrets of the request wherever they fit.</summary>
internal static class HostileWire
{
    private static readonly Fault[] Breaks =
    [
        Fault.ResetAfter, Fault.CloseAfter, Fault.Garbage, Fault.Silence, Fault.HeadersThenSilence, Fault.HalfABody, Fault.HalfABodyReset,
        Fault.TooShortALength, Fault.TooLongALength,
    ];

    /// <summary>Does something to a request.</summary>
    /// <param name="random">Decides what.</param>
    /// <param name="exchange">The request.</param>
    /// <param name="note">Takes down what is done.</param>
    /// <returns>Whether the connection stays.</returns>
    public static async Task<bool> AnswerAsync(Random random, FaultyExchange exchange, Action<string> note)
    {
        var request = exchange.Request!;
        if (random.Chance(0.3))
        {
            var fault = random.Of(Breaks);
            note(fault.Name);
            return await fault.AnswerAsync(exchange);
        }

        var echo = random.EchoOf(request.Header("POLY_PASSPHRASE"), request.Header("POLY_SIGNATURE"));
        var body = HostileBody.Create(random, request.OrderIds, echo);
        var (head, keepsBody) = Head(random, body.Length, echo);
        byte[] response = keepsBody ? [.. Encoding.Latin1.GetBytes(head), .. body] : Encoding.Latin1.GetBytes(head);
        note(Encoding.Latin1.GetString(response)[..Math.Min(response.Length, 2000)]);
        await exchange.SendAsync(response);
        return keepsBody && random.Chance(0.5) && head.Contains(Length(body.Length), StringComparison.Ordinal);
    }

    private static (string Head, bool KeepsBody) Head(Random random, int length, string echo) => random.Next(16) switch
    {
        0 => ($"HTTP/1.1 abc {echo}\r\n\r\n", false),
        1 => ($"HTTP/1.1 200 OK\r\n{echo}\r\nContent-Length: 0\r\n\r\n", false),
        2 => ($"HTTP/1.1 200 OK\r\nX y {echo}: z\r\n\r\n", false),
        3 => ($"HTTP/1.1 200 OK\r\nX-Flood: {new string('x', 100_000)}\r\n\r\n", false),
        4 => ($"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n12345", false),
        5 => ($"HTTP/1.1 200 OK\r\nContent-Length: {random.Number()}\r\n\r\n{{}}", false),
        6 => ($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{echo}\r\n{{}}\r\n0\r\n\r\n", false),
        7 => ($"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, {echo}\r\n\r\n", false),
        8 => ($"{echo} 200 OK\r\n\r\n", false),
        9 => ($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: {echo}\r\n\r\n", false),
        10 => (string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 20)) + Whole(random, length, echo), true),
        11 => ($"\r\n\r\n{echo}", false),
        _ => (Whole(random, length, echo), true),
    };

    private static string Whole(Random random, int length, string echo)
    {
        var status = random.Chance(0.5) ? 200 : random.Of(StatusContract.Notable);
        var headers = random.Next(5) switch
        {
            0 => $"Retry-After: {random.Number()}\r\n",
            1 => $"Poly-RateLimit-Remaining: {random.Number()}\r\nPoly-RateLimit-Tier: {echo}\r\n",
            2 => $"Content-Type: text/{echo}\r\n",
            3 => $"Date: {random.Date()}\r\nContent-Type: application/json\r\n",
            _ => "Content-Type: application/json\r\n",
        };
        var reason = random.Chance(0.2) ? echo : "Some";
        var encoded = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(headers));
        return string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} {reason}\r\n{encoded}{Length(length)}\r\n\r\n");
    }

    private static string Length(int length) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}");
}
