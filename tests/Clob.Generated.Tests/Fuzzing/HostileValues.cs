using System.Globalization;
using System.Text;
using Clob.Tests.Support;

namespace Clob.Tests.Fuzzing;

/// <summary>Values that nobody expects in a header or a body, and that a peer can send nevertheless.</summary>
internal static class HostileValues
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "7", "+7", "007", " 7 ", "7,7", "7;7", "1.5", "-1.5", "1e9", "1e400", "-1e400", "0x10", "NaN", "Infinity", "∞", "٣", "",
        "119", "120", "-350000000", "-1000000", "2147483647", "2147483648", "-2147483649", "4294967296", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "99999999999999999999999999999", "1719999990", "1720000000", "1720000003", "1720000003000",
        "253402300799", "253402300800", "-62135596801", "true", "null", "[]", "{}",
    ];

    private static readonly string[] Dates =
    [
        "Wed, 03 Jul 2024 09:46:45 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT",
        "Mon, 99 Foo 2024 00:00:00 GMT", "2024-07-03T09:46:45Z", "tomorrow",
    ];

    private static readonly string[] Tiers =
        ["Standard", "standard", "ELITE", "Copper", "Unobtainium", "", "0", "Standard, Elite", "\tGold\t"];

    private static readonly string[] Types =
    [
        "application/json", "text/html", "text/plain", "application/problem+json", "application/json; charset=utf-16", "application/json; charset=no-such",
        "multipart/form-data; boundary=x", "json", "/", ";", "\"", "application/json, text/html", "application/octet-stream",
    ];

    /// <summary>Takes one of several.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>Whether something of this probability happens.</summary>
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static string Number(this Random random)
        => random.Chance(0.8) ? random.Of(Numbers) : (random.NextInt64() >> random.Next(64)).ToString(CultureInfo.InvariantCulture);

    public static string Date(this Random random) => random.Of(Dates);

    public static string Tier(this Random random) => random.Of(Tiers);

    public static string ContentType(this Random random) => random.Of(Types);

    /// <summary>A text of any characters that a header or a JSON string can carry.</summary>
    public static string Text(this Random random)
    {
        var length = random.Chance(0.02) ? 100_000 : random.Next(40);
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append((char)(random.Chance(0.9) ? random.Next(' ', 127) : random.Next('\u00a0', 0xd800)));
        }

        return text.ToString();
    }

    /// <summary>
    /// An echo of what the request must not show, which is all that its receiver knows; a word where it carries nothing of the kind.
    /// </summary>
    public static string EchoOf(this Random random, SentRequest sent)
        => random.EchoOf(sent.Headers.GetValueOrDefault("POLY_PASSPHRASE"), sent.Headers.GetValueOrDefault("POLY_SIGNATURE"));

    /// <summary>Spells one of these values as an echo could.</summary>
    public static string EchoOf(this Random random, string? passphrase, string? signature)
    {
        if ((random.Chance(0.5) ? passphrase : signature) is not { Length: > 0 } secret)
        {
            return "nothing";
        }

        return random.Next(7) switch
        {
            0 => Uri.EscapeDataString(secret),
            1 => string.Concat(secret.Select(character => $"\\u{(int)character:x4}")),
            2 => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            3 => secret.ToUpperInvariant(),
            4 => $"passphrase={secret};",
            _ => secret,
        };
    }

    /// <summary>What must not be read anywhere, in each spelling of an echo.</summary>
    public static IEnumerable<string> SpellingsOf(string secret) =>
    [
        secret,
        secret.ToUpperInvariant(),
        Uri.EscapeDataString(secret),
        string.Concat(secret.Select(character => $"\\u{(int)character:x4}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
    ];
}
