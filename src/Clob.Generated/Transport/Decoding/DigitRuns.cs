namespace Clob.Transport.Decoding;

/// <summary>
/// Decodes what is written with the digits of base64 or as hex. Where such a run begins is not known, since any word before it
/// looks like digits too: so each alignment is decoded.
/// </summary>
internal static class DigitRuns
{
    private const int ShortestRun = 8;

    /// <summary>The number of alignments of base64: four digits are three bytes.</summary>
    public const int Base64Alignments = 4;

    /// <summary>The number of alignments of hex: two digits are a byte.</summary>
    public const int HexAlignments = 2;

    /// <summary>Decodes all runs of base64, in either alphabet, at one alignment; null where there are none.</summary>
    public static DecodedText? DecodeBase64(DecodedText text, int alignment) => Decode(text, alignment, Base64Digit, bitsPerDigit: 6);

    /// <summary>Decodes all runs of hex digits, with or without separators, at one alignment; null where there are none.</summary>
    public static DecodedText? DecodeHex(DecodedText text, int alignment) => Decode(text, alignment, HexDigit, bitsPerDigit: 4);

    private static DecodedText? Decode(DecodedText text, int alignment, Func<char, int> digit, int bitsPerDigit)
    {
        DecodedText? decoded = null;
        List<int> run = [];
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (digit(character) >= 0)
            {
                run.Add(at);
            }
            else if (bitsPerDigit == 4 && character is 'x' or 'X' && run.Count > 0 && run[^1] == at - 1 && text[at - 1] == '0')
            {
                run.RemoveAt(run.Count - 1);
            }
            else if (!IsSeparator(character, bitsPerDigit))
            {
                EndRun();
            }
        }

        EndRun();
        return decoded;

        void EndRun()
        {
            if (run.Count >= ShortestRun)
            {
                decoded ??= new DecodedText(run.Count);
                Decode(text, run, alignment, digit, bitsPerDigit, decoded);
            }

            run.Clear();
        }
    }

    private static void Decode(DecodedText text, List<int> run, int alignment, Func<char, int> digit, int bitsPerDigit, DecodedText decoded)
    {
        var bits = 0;
        var value = 0;
        for (var place = alignment; place < run.Count; place++)
        {
            value = ((value << bitsPerDigit) | digit(text[run[place]])) & 0xFFFF;
            bits += bitsPerDigit;
            if (bits >= 8)
            {
                bits -= 8;
                decoded.Add((char)((value >> bits) & 0xFF), text, run[place - 1], run[place]);
            }
        }
    }

    private static bool IsSeparator(char character, int bitsPerDigit)
        => char.IsWhiteSpace(character) || char.IsControl(character) || (bitsPerDigit == 4 && character is ':' or '-' or ',' or '_' or '.');

    private static int Base64Digit(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a' + 26,
        >= '0' and <= '9' => character - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    private static int HexDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
