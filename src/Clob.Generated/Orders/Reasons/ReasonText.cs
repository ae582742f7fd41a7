using System.Text;

namespace Clob.Orders.Reasons;

/// <summary>Splits a reason into words, in lower case, and marks. Only ASCII letters have a case, as in the words of the spec.</summary>
internal static class ReasonText
{
    private const string Apostrophes = "'’‘ʼ´`′";

    /// <summary>Returns the tokens of a text, in its order.</summary>
    public static List<ReasonToken> Split(string text, ReasonVocabulary vocabulary)
    {
        var words = new List<string?>();
        var marks = new List<ReasonPart>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end > at)
            {
                words.Add(Lower(text, at, end));
                marks.Add(ReasonPart.Other);
                at = end;
            }
            else
            {
                if (Mark(text, at) is { } mark)
                {
                    words.Add(null);
                    marks.Add(mark);
                }

                at += IsNotEqual(text, at) ? 2 : 1;
            }
        }

        var tokens = new List<ReasonToken>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var (token, length) = words[at] is null ? (new ReasonToken(marks[at]), 1) : vocabulary.Find(words, at);
            tokens.Add(token);
            at += length;
        }

        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (at > start && IsInside(text, at))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns whether it is an apostrophe between letters, or a point between digits.</summary>
    private static bool IsInside(string text, int at)
        => at + 1 < text.Length
            && ((Apostrophes.Contains(text[at]) && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]))
                || (text[at] == '.' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));

    private static string Lower(string text, int start, int end)
    {
        var word = new StringBuilder(end - start);
        for (var at = start; at < end; at++)
        {
            var letter = text[at];
            word.Append(letter is >= 'A' and <= 'Z' ? (char)(letter + ('a' - 'A')) : Apostrophes.Contains(letter) ? '\'' : letter);
        }

        return word.ToString();
    }

    /// <summary>Returns a mark that does something; null for white space, quotes, and a hyphen in a word.</summary>
    private static ReasonPart? Mark(string text, int at) => text[at] switch
    {
        ',' or '、' or '，' => ReasonPart.Comma,
        '/' or '|' or '\\' => ReasonPart.Alternative,
        '&' or '+' => ReasonPart.Conjunction,
        ':' or '=' => ReasonPart.Colon,
        '?' or '？' or '؟' or '¿' => ReasonPart.Question,
        '!' when IsNotEqual(text, at) || !IsAfterWord(text, at) => ReasonPart.Negation,
        '¬' or '≠' => ReasonPart.Negation,
        '✗' or '✘' or '✖' or '❌' => ReasonPart.Nothing,
        '%' => ReasonPart.Measure,
        '.' or ';' or '!' => ReasonPart.End,
        '(' or '[' => ReasonPart.Open,
        ')' or ']' => ReasonPart.Close,
        '—' or '–' or '―' or '{' or '}' or '<' or '>' or '~' or '*' or '•' or '…' => ReasonPart.Break,
        '-' when IsFree(text, at) => ReasonPart.Break,
        _ => null,
    };

    private static bool IsNotEqual(string text, int at) => text[at] == '!' && at + 1 < text.Length && text[at + 1] == '=';

    /// <summary>
    /// Returns whether the mark follows a word, as one does that ends a sentence, and not white space or an opening mark.
    /// </summary>
    private static bool IsAfterWord(string text, int at)
        => at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '{' or '<' or '"' or '\'' or '=' or ':');

    private static bool IsFree(string text, int at)
        => at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]);
}
