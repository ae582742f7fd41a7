using Clob.Secrets.Decoding;

namespace Clob.Secrets;

/// <summary>One search for secrets in a text, as it is and after each way of decoding that may apply.</summary>
internal sealed class SecretSearch
{
    private const int MostRounds = 4;
    private const int MostEncodings = 2;
    private const int ShortestBeginning = 4;

    // What a text of an ordinary kind takes is a tenth of this.
    private const int LeastBudget = 1 << 18;
    private const int BudgetPerCharacter = 128;

    private readonly SecretPatterns _patterns;
    private readonly bool _isWhole;
    private readonly int _textLength;
    private readonly List<(int Start, int End)> _found = [];
    private long _budget;

    private SecretSearch(SecretPatterns patterns, bool isWhole, int textLength)
    {
        _patterns = patterns;
        _isWhole = isWhole;
        _textLength = textLength;
        _budget = LeastBudget + ((long)BudgetPerCharacter * textLength);
    }

    /// <summary>Returns the ranges of the text that hold secrets, in any order.</summary>
    public static List<(int Start, int End)> Find(string text, SecretPatterns patterns, bool isWhole)
    {
        var search = new SecretSearch(patterns, isWhole, text.Length);
        search.Examine(DecodedText.Of(text), encodings: 0);

        // A text that is built to take forever is not shown.
        return search._budget < 0 ? [(0, text.Length)] : search._found;
    }

    private void Examine(DecodedText text, int encodings)
    {
        for (var round = 0; ; round++)
        {
            if (text.Length < ShortestBeginning || (_budget -= text.Length) < 0)
            {
                return;
            }

            FindIn(text);
            if (encodings < MostEncodings)
            {
                ExamineEncoded(text, encodings + 1);
            }

            if (round == MostRounds || Escapes.Decode(text, _isWhole) is not { } decoded)
            {
                return;
            }

            text = decoded;
        }
    }

    private void ExamineEncoded(DecodedText text, int encodings)
    {
        var shortest = _isWhole ? _patterns.Shortest : ShortestBeginning;
        ExamineAny(QuotedPrintable.Decode(text));
        ExamineAny(ByteLists.Decode(text));
        foreach (var decoded in DigitRuns.DecodeBase64(text, shortest))
        {
            ExamineAny(decoded);
        }

        foreach (var decoded in DigitRuns.DecodeHex(text, shortest))
        {
            ExamineAny(decoded);
        }

        void ExamineAny(DecodedText? decoded)
        {
            if (decoded is not null)
            {
                Examine(decoded, encodings);
            }
        }
    }

    private void FindIn(DecodedText text)
    {
        var folded = SearchableText.Fold(text);
        foreach (var pattern in _patterns.Exact)
        {
            FindExact(folded, pattern);
        }

        var plain = SearchableText.KeepLettersAndDigits(text);
        FindWindows(plain);
        if (!_isWhole)
        {
            FindBeginning(folded, _patterns.Exact);
            FindBeginning(plain, _patterns.Windowed);
        }
    }

    private void FindExact(SearchableText text, string pattern)
    {
        var from = 0;
        while (text.Characters[from..].IndexOf(pattern) is var at and >= 0)
        {
            _found.Add(text.RangeWithPadding(from + at, pattern.Length));
            from += at + pattern.Length;
        }
    }

    private void FindWindows(SearchableText text)
    {
        for (var at = 0; at + SecretPatterns.WindowLength <= text.Characters.Length; at++)
        {
            if (_patterns.HasWindow(text.Characters.Slice(at, SecretPatterns.WindowLength)))
            {
                _found.Add(text.RangeWithPadding(at, SecretPatterns.WindowLength));
            }
        }
    }

    /// <summary>Finds the beginning of a secret at the end of a text that broke off.</summary>
    private void FindBeginning(SearchableText text, string[] patterns)
    {
        var characters = text.Characters;
        foreach (var pattern in patterns)
        {
            for (var length = Math.Min(pattern.Length - 1, characters.Length); length >= ShortestBeginning; length--)
            {
                var start = characters.Length - length;
                if (characters[start..].SequenceEqual(pattern.AsSpan(0, length)))
                {
                    AddToTheEnd(text.RangeOf(start, length));
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Adds a range that reaches to the end of the text, or so near to it that nothing but a cut escape sequence follows.
    /// </summary>
    private void AddToTheEnd((int Start, int End) range)
    {
        const int cutEscape = 12;
        if (_textLength - range.End <= cutEscape)
        {
            _found.Add((range.Start, _textLength));
        }
    }
}
