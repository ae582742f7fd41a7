using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clob.Tests.Secrets;

/// <summary>Ways in which a server or a proxy may write a value that it quotes.</summary>
internal static class Disguise
{
    private static readonly Dictionary<string, Func<string, string>> Ways = new()
    {
        ["plain"] = text => text,
        ["upper case"] = text => text.ToUpperInvariant(),
        ["lower case"] = text => text.ToLowerInvariant(),
        ["JSON"] = text => JsonSerializer.Serialize(text).Trim('"'),
        ["JSON, every character"] = Unicode,
        ["JSON, every second character"] = text => string.Concat(
            text.Select((character, at) => at % 2 == 0 ? Unicode(character.ToString()) : character.ToString())),
        ["JSON, upper-case digits"] = text => string.Concat(text.Select(character => $"\\u{(int)character:X4}")),
        ["JSON in JSON"] = text => JsonEncodedText.Encode(Unicode(text), JavaScriptEncoder.Default).Value,
        ["JSON in JSON in JSON"] = text => JsonEncodedText.Encode(JsonEncodedText.Encode(Unicode(text)).Value).Value,
        ["JavaScript"] = text => string.Concat(text.Select(character => $"\\x{(int)character:x2}")),
        ["JavaScript, braces"] = text => string.Concat(text.Select(character => $"\\u{{{(int)character:x}}}")),
        ["octal"] = text => string.Concat(text.Select(character => $"\\{Convert.ToString(character, 8).PadLeft(3, '0')}")),
        ["percent"] = text => Uri.EscapeDataString(text),
        ["percent, every character"] = Percent,
        ["percent, lower case"] = text => string.Concat(text.Select(character => $"%{(int)character:x2}")),
        ["percent twice"] = text => Uri.EscapeDataString(Percent(text)),
        ["percent three times"] = text => Uri.EscapeDataString(Uri.EscapeDataString(Percent(text))),
        ["percent in JSON"] = text => Unicode(Percent(text)),
        ["HTML"] = text => WebUtility.HtmlEncode(text),
        ["HTML, hex"] = text => string.Concat(text.Select(character => $"&#x{(int)character:X};")),
        ["HTML, decimal"] = text => string.Concat(text.Select(character => $"&#{(int)character};")),
        ["HTML, decimal, long"] = text => string.Concat(text.Select(character => $"&#{(int)character:D7}")),
        ["HTML twice"] = text => WebUtility.HtmlEncode(string.Concat(text.Select(character => $"&#x{(int)character:x};"))),
        ["HTML names"] = text => text
            .Replace("=", "&equals;", StringComparison.Ordinal)
            .Replace("-", "&hyphen;", StringComparison.Ordinal)
            .Replace("_", "&lowbar;", StringComparison.Ordinal),
        ["quoted-printable"] = text => string.Concat(text.Select(character => $"={(int)character:X2}")),
        ["quoted-printable lines"] = text => string.Join("=\r\n", text.Chunk(10).Select(part => new string(part))),
        ["base64"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64, one before"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes("k" + text)),
        ["base64, two before"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes("k:" + text + ":z")),
        ["base64url"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes("~~?" + text)).Replace('+', '-').Replace('/', '_')
            .TrimEnd('='),
        ["base64 lines"] = text => string.Join(
            "\r\n", Convert.ToBase64String(Encoding.UTF8.GetBytes("POLY: " + text)).Chunk(16).Select(part => new string(part))),
        ["base64 lines in JSON"] = text => string.Join(
            "\\r\\n", Convert.ToBase64String(Encoding.UTF8.GetBytes("POLY: " + text)).Chunk(16).Select(part => new string(part))),
        ["base64 twice"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))),
        ["base64 of UTF-16"] = text => Convert.ToBase64String(Encoding.Unicode.GetBytes(text)),
        ["base64 of percent"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(Percent(text))),
        ["percent of base64"] = text => Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        ["hex"] = text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        ["hex, one digit before"] = text => "0" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        ["hex with colons"] = text => string.Join(':', Encoding.UTF8.GetBytes(text).Select(value => $"{value:x2}")),
        ["hex with 0x"] = text => string.Join(", ", Encoding.UTF8.GetBytes(text).Select(value => $"0x{value:X2}")),
        ["numbers"] = text => $"[{string.Join(',', Encoding.UTF8.GetBytes(text))}]",
        ["UTF-16"] = text => Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(text)),
        ["UTF-32"] = text => Encoding.UTF8.GetString(Encoding.UTF32.GetBytes(text)),
        ["soft hyphens"] = text => string.Join('\u00AD', text.AsEnumerable()),
        ["zero-width spaces"] = text => string.Join('\u200B', text.AsEnumerable()),
        ["line breaks"] = text => string.Join('\n', text.AsEnumerable()),
    };

    public static IEnumerable<string> Names => Ways.Keys;

    public static string Apply(string way, string text) => Ways[way](text);

    private static string Unicode(string text) => string.Concat(text.Select(character => $"\\u{(int)character:x4}"));

    private static string Percent(string text) => string.Concat(text.Select(character => $"%{(int)character:X2}"));
}
