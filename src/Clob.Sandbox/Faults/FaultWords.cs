using System.Text;

namespace Clob.Sandbox.Faults;

/// <summary>Splits the text of a fault into words, and quotes values so that they remain one word.</summary>
internal static class FaultWords
{
    private const char QuotationMark = '"';
    private const char Escape = '\\';

    /// <summary>Returns the words without their quotes. A quotation can begin within a word, as in <c>error="not ready"</c>.</summary>
    /// <exception cref="FormatException">A quotation does not end.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> words = [];
        StringBuilder? word = null;
        var isQuoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == QuotationMark)
            {
                isQuoted = !isQuoted;
                word ??= new StringBuilder();
            }
            else if (isQuoted && letter == Escape && index + 1 < text.Length)
            {
                word!.Append(text[++index]);
            }
            else if (isQuoted || !char.IsWhiteSpace(letter))
            {
                (word ??= new StringBuilder()).Append(letter);
            }
            else if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }

        if (isQuoted)
        {
            throw new FormatException("a quotation does not end");
        }

        return word is null ? words : [.. words, word.ToString()];
    }

    /// <summary>Returns the value, in quotes where it needs them.</summary>
    public static string Quote(string value)
        => value.Length > 0 && !value.Any(letter => letter == QuotationMark || char.IsWhiteSpace(letter))
            ? value
            : $"{QuotationMark}{Escaped(value)}{QuotationMark}";

    private static string Escaped(string value)
        => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
