namespace Clob.Secrets.Decoding;

/// <summary>Decodes bytes that are written as decimal numbers, as in <c>[97, 98, 99]</c>.</summary>
internal static class ByteLists
{
    private const int ShortestList = 4;

    /// <summary>Decodes all lists; null where there are none.</summary>
    public static DecodedText? Decode(DecodedText text)
    {
        if (!text.Characters.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var decoded = new DecodedText(capacity: 0);
        var isSeparated = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                isSeparated = text[at] is ',' or '[' or ';' || char.IsWhiteSpace(text[at]);
                at++;
                continue;
            }

            var end = at;
            var value = 0;
            while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 4)
            {
                value = (value * 10) + text[end++] - '0';
            }

            if (isSeparated && value <= byte.MaxValue)
            {
                decoded.Add((char)value, text, at, end - 1);
            }

            isSeparated = false;
            at = end;
        }

        return decoded.Length < ShortestList ? null : decoded;
    }
}
