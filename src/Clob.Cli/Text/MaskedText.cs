using System.Text;

namespace Clob.Cli;

/// <summary>Masks user names and passwords of addresses.</summary>
internal static class MaskedText
{
    private const string Mask = "***";
    private const string Authority = "//";
    private const char At = '@';
    private const string Quotes = "'\"`=(";

    /// <summary>
    /// Returns the text with everything between <c>//</c> and <c>@</c> masked in each word, and <c>user:password@</c> without <c>//</c>
    /// too.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.Contains(At, StringComparison.Ordinal))
        {
            return text;
        }

        var masked = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            masked.Append(Word(text[start..end]));
            for (start = end; start < text.Length && char.IsWhiteSpace(text[start]); start++)
            {
                masked.Append(text[start]);
            }
        }

        return masked.ToString();
    }

    // Up to the last @ of the word: a password that is not escaped may contain @ and slashes.
    private static string Word(string word)
    {
        var at = word.LastIndexOf(At);
        if (at < 0)
        {
            return word;
        }

        var authority = word.IndexOf(Authority, StringComparison.Ordinal);
        if (authority >= 0 && authority < at)
        {
            var begin = authority + Authority.Length;
            return at > begin ? word[..begin] + Mask + word[at..] : word;
        }

        var first = word.AsSpan(0, at).LastIndexOfAny(Quotes) + 1;
        return word[first..at].Contains(':', StringComparison.Ordinal) ? word[..first] + Mask + word[at..] : word;
    }
}
