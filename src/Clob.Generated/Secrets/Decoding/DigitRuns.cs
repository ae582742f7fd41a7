namespace Clob.Secrets.Decoding;

/// <summary>
/// Decodes what is written with the digits of base64 or as hex. Where such a run begins is not known, since any word before it
/// looks like digits too: so each alignment is decoded, and what does not become a text is left out.
/// </summary>
internal static class DigitRuns
{
    private const int Base64Bits = 6;
    private const int HexBits = 4;
    private const sbyte NoDigit = -1;
    private const sbyte Separator = -2;

    private static readonly sbyte[] Base64 = Table("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", separators: "");
    private static readonly sbyte[] Hex = Table("0123456789abcdef", separators: ":-,_.");

    static DigitRuns()
    {
        Base64['-'] = Base64['+'];
        Base64['_'] = Base64['/'];
        for (var digit = 'A'; digit <= 'F'; digit++)
        {
            Hex[digit] = Hex[char.ToLowerInvariant(digit)];
        }
    }

    /// <summary>Decodes all runs of base64, in either alphabet: one text for each alignment at which there is any.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shortest">The length of the shortest decoded text that counts.</param>
    public static IEnumerable<DecodedText> DecodeBase64(DecodedText text, int shortest)
        => Decode(text, Base64, Base64Bits, alignments: 4, shortest);

    /// <summary>Decodes all runs of hex digits, with or without separators: one text for each alignment at which there is any.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shortest">The length of the shortest decoded text that counts.</param>
    public static IEnumerable<DecodedText> DecodeHex(DecodedText text, int shortest) => Decode(text, Hex, HexBits, alignments: 2, shortest);

    private static IEnumerable<DecodedText> Decode(DecodedText text, sbyte[] digits, int bitsPerDigit, int alignments, int shortest)
    {
        var decoded = new DecodedText?[alignments];
        var run = new int[text.Length];
        var length = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var kind = at < text.Length ? KindOf(text[at], digits) : NoDigit;
            if (kind >= 0)
            {
                run[length++] = at;
            }
            else if (bitsPerDigit == HexBits
                && length > 0
                && at < text.Length
                && text[at] is 'x' or 'X'
                && run[length - 1] == at - 1
                && text[at - 1] == '0')
            {
                // The 0 of 0x41 is no digit.
                length--;
            }
            else if (kind == NoDigit)
            {
                if (length * bitsPerDigit >= shortest * 8)
                {
                    for (var alignment = 0; alignment < alignments; alignment++)
                    {
                        var into = decoded[alignment] ??= new DecodedText(capacity: 0);
                        Decode(text, run.AsSpan(alignment, length - alignment), digits, bitsPerDigit, into, shortest);
                    }
                }

                length = 0;
            }
        }

        return decoded.OfType<DecodedText>().Where(each => each.Length > 0);
    }

    /// <summary>Decodes one run, and keeps the parts of it that are text.</summary>
    private static void Decode(DecodedText text, ReadOnlySpan<int> run, sbyte[] digits, int bitsPerDigit, DecodedText decoded, int shortest)
    {
        var bits = 0;
        var value = 0;
        var partStart = decoded.Length;
        for (var place = 0; place < run.Length; place++)
        {
            value = ((value << bitsPerDigit) | (byte)digits[text[run[place]]]) & 0xFFFF;
            bits += bitsPerDigit;
            if (bits < 8)
            {
                continue;
            }

            bits -= 8;
            var character = (char)((value >> bits) & 0xFF);
            if (character is (>= ' ' and <= '~') or '\0' or '\t' or '\r' or '\n')
            {
                decoded.Add(character, text, run[place - 1], run[place]);
            }
            else
            {
                EndPart();
            }
        }

        EndPart();

        void EndPart()
        {
            if (decoded.Length - partStart < shortest)
            {
                decoded.Cut(partStart);
            }

            partStart = decoded.Length;
        }
    }

    private static sbyte KindOf(char character, sbyte[] digits)
        => character < digits.Length ? digits[character] : char.IsWhiteSpace(character) ? Separator : NoDigit;

    private static sbyte[] Table(string digits, string separators)
    {
        var table = new sbyte[128];
        for (var character = 0; character < table.Length; character++)
        {
            table[character] = char.IsWhiteSpace((char)character) || char.IsControl((char)character) || separators.Contains(
                (char)character, StringComparison.Ordinal)
                ? Separator
                : (sbyte)digits.IndexOf((char)character, StringComparison.Ordinal);
        }

        return table;
    }
}
