using System.Globalization;

namespace Clob.Secrets.Decoding;

/// <summary>Decodes quoted-printable text: <c>=41</c>, and a line that ends with <c>=</c> and goes on in the next one.</summary>
internal static class QuotedPrintable
{
    /// <summary>Decodes once; null where there is nothing to decode.</summary>
    public static DecodedText? Decode(DecodedText text)
    {
        if (!text.Characters.Contains('='))
        {
            return null;
        }

        var decoded = new DecodedText(text.Length);
        var isChanged = false;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.Characters[at..];
            if (rest.StartsWith("=\r\n") || rest.StartsWith("=\n"))
            {
                at += rest[1] == '\n' ? 1 : 2;
                isChanged = true;
            }
            else if (rest.Length > 2 && rest[0] == '='
                && int.TryParse(rest.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                decoded.Add((char)value, text, at, at + 2);
                at += 2;
                isChanged = true;
            }
            else
            {
                decoded.Add(rest[0], text, at, at);
            }
        }

        return isChanged ? decoded : null;
    }
}
