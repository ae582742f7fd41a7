using System.Text;
using System.Text.Json;

namespace Clob.Tests.Fuzzing;

/// <summary>Bodies around the documented ones: right, nearly right, broken, and of another kind.</summary>
internal static class HostileBody
{
    private static readonly string[] Reasons =
    [
        "Order already canceled", "Order already matched", "Order not found", "already canceled or matched", "in flight",
        "can't be canceled because it is pending/delayed", "has not been canceled", "", "matched orders can't be canceled",
    ];

    private static readonly string[] Members = ["canceled", "not_canceled", "error", "code", "retry_after_seconds", "closed_only", "x"];

    /// <summary>A body for a request that named these ids.</summary>
    public static byte[] Create(Random random, IReadOnlyList<string> orderIds, string echo)
    {
        var text = random.Next(16) switch
        {
            0 or 1 or 2 or 3 or 4 => Answer(random, orderIds),
            5 or 6 => Error(random, echo),
            7 => Value(random, orderIds, depth: 0),
            8 => random.Number(),
            9 => "<!DOCTYPE html><html><body>" + echo + "</body></html>",
            10 => new string(random.Chance(0.5) ? '[' : '{', random.Next(1, 5000)),
            11 => string.Concat(Enumerable.Repeat("{\"canceled\":", random.Next(1, 200))) + "[]",
            12 => random.Text(),
            13 => echo,
            14 => JsonSerializer.Serialize(orderIds),
            _ => "",
        };
        return Mangle(random, Encoding.UTF8.GetBytes(text));
    }

    private static string Answer(Random random, IReadOnlyList<string> orderIds)
    {
        List<string> canceled = [], notCanceled = [];
        foreach (var id in orderIds.Concat(random.Chance(0.1) ? ["0xforeign"] : []))
        {
            if (random.Chance(0.7))
            {
                canceled.Add(JsonSerializer.Serialize(id));
            }

            if (random.Chance(0.3))
            {
                var reason = random.Chance(0.1) ? Value(random, orderIds, depth: 2) : JsonSerializer.Serialize(random.Of(Reasons));
                notCanceled.Add($"{JsonSerializer.Serialize(id)}:{reason}");
            }
        }

        if (random.Chance(0.1) && notCanceled.Count > 0)
        {
            notCanceled.Add(notCanceled[0].Replace("already", "never", StringComparison.Ordinal));
        }

        List<string> members = [$"\"canceled\":[{string.Join(',', canceled)}]", $"\"not_canceled\":{{{string.Join(',', notCanceled)}}}"];
        if (random.Chance(0.15))
        {
            members.Insert(random.Next(3), $"\"{random.Of(Members)}\":{Value(random, orderIds, depth: 2)}");
        }

        if (random.Chance(0.1))
        {
            members.RemoveAt(random.Next(members.Count));
        }

        return "{" + string.Join(random.Chance(0.9) ? "," : " , \n", members) + "}";
    }

    private static string Error(Random random, string echo)
    {
        var text = random.Chance(0.4) ? echo : random.Of((string[])["Too Many Requests", "context canceled", "not found", ""]);
        var name = random.Of((string[])["error", "error_msg", "errorMsg", "message", "detail"]);
        var value = random.Chance(0.2) ? $"{{\"message\":\"{text}\"}}" : $"\"{text}\"";
        var code = random.Chance(0.5) ? "\"x\"" : "503";
        var seconds = random.Of((string[])["3", "79.5", "-1", "1e308", "\"9\"", "null", "[]"]);
        return $"{{\"{name}\":{value},\"code\":{code},\"retry_after_seconds\":{seconds}}}";
    }

    private static string Value(Random random, IReadOnlyList<string> orderIds, int depth) => random.Next(depth > 4 ? 6 : 9) switch
    {
        0 => "null",
        1 => random.Chance(0.5) ? "true" : "false",
        2 => "123456789012345678901234567890",
        3 => "-1.5e-3",
        4 => JsonSerializer.Serialize(orderIds.Count > 0 ? random.Of(orderIds) : "0x"),
        5 => "\"\\ud800\"",
        6 => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, orderIds, depth + 1))) + "]",
        _ => "{" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{random.Of(Members)}\":{Value(random, orderIds, depth + 1)}")) + "}",
    };

    private static byte[] Mangle(Random random, byte[] body) => random.Next(14) switch
    {
        0 => body[..random.Next(body.Length + 1)],
        1 => [.. Encoding.UTF8.Preamble, .. body],
        2 => [.. body, .. body],
        3 => [.. body[..(body.Length / 2)], 0xff, 0xc0, 0x80, .. body[(body.Length / 2)..]],
        4 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
        5 => [.. body, 0],
        _ => body,
    };
}
