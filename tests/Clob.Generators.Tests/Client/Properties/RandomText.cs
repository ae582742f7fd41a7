using System.Globalization;
using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>Makes texts and numbers as JSON writes them.</summary>
internal static class RandomText
{
    private const string Letters = "abcXYZ019";
    private const string Signs = " &=/?%+#\"\\é日<>'._~-:;@{}\n";

    /// <summary>Returns a text that begins and ends with a letter of ASCII.</summary>
    public static string Any(Random random)
    {
        var signs = Letters + Signs;
        return Letters[random.Next(Letters.Length)]
            + new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => signs[random.Next(signs.Length)])])
            + Letters[random.Next(Letters.Length)];
    }

    /// <summary>Returns a text that can be a header too, and a segment of a path.</summary>
    public static string Plain(Random random)
        => new([.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)])]);

    /// <summary>Returns a number with the digits that it is written with.</summary>
    public static JsonNode Number(string digits) => JsonNode.Parse(digits)!;

    public static JsonNode Decimal(Random random)
        => Number(random.Next(4) switch
        {
            0 => "0.10",
            1 => "12345678901234567890.123456789",
            2 => string.Create(CultureInfo.InvariantCulture, $"-{random.Next(1000)}.{random.Next(1000):000}"),
            _ => random.Next(1000).ToString(CultureInfo.InvariantCulture),
        });

    public static string Moment(Random random)
    {
        var fraction = random.Next(2) == 0 ? "" : "." + (1 + random.Next(9)).ToString(CultureInfo.InvariantCulture);
        var offset = random.Next(2) == 0 ? "+00:00" : "-05:30";
        return string.Create(
            CultureInfo.InvariantCulture, $"20{random.Next(10, 99)}-0{random.Next(1, 9)}-1{random.Next(9)}T1{random.Next(9)}:2{random.Next(9)}:3{random.Next(9)}{fraction}{offset}");
    }

    public static string Day(Random random)
        => string.Create(CultureInfo.InvariantCulture, $"20{random.Next(10, 99)}-0{random.Next(1, 9)}-1{random.Next(9)}");

    public static string Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    public static string Bytes(Random random)
    {
        var bytes = new byte[random.Next(5)];
        random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
