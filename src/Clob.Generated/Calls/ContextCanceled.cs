using Clob.Secrets;
using Clob.Secrets.Decoding;

namespace Clob.Calls;

/// <summary>
/// The words by which a 400 takes back that it refuses: the venue sends 400 for every message of its own with "context canceled", and
/// such a request may have been carried out.
/// </summary>
internal static class ContextCanceled
{
    // Compared without what is not a letter, and in both spellings.
    private const string Words = "contextcancel";

    // How many times over a text may be escaped.
    private const int MostEscapes = 4;

    /// <summary>Returns whether one of the texts has the words, however it is escaped.</summary>
    public static bool IsIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (IsIn(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether the text has the words, however it is escaped.</summary>
    public static bool IsIn(string? text)
    {
        var decoded = DecodedText.Of(text ?? "");
        for (var round = 0; round < MostEscapes && decoded is not null; round++)
        {
            if (SearchableText.KeepLettersAndDigits(decoded).Characters.Contains(Words, StringComparison.Ordinal))
            {
                return true;
            }

            decoded = Escapes.Decode(decoded, isWhole: true);
        }

        return false;
    }
}
