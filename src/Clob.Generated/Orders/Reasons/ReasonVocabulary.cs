namespace Clob.Orders.Reasons;

/// <summary>The words and phrases that the spec knows, by their first word.</summary>
internal sealed class ReasonVocabulary
{
    private const string ContractedNot = "n't";

    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    public ReasonVocabulary(IReadOnlyList<ReasonKind> kinds, IEnumerable<(ReasonPart Part, string[] Words)> words)
    {
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            Add(new ReasonToken(ReasonPart.State, kind), kinds[kind].Words);
            Add(new ReasonToken(ReasonPart.Beside, kind), kinds[kind].Beside);
        }

        foreach (var (part, all) in words)
        {
            Add(new ReasonToken(part), all);
        }

        foreach (var phrases in _phrases.Values)
        {
            phrases.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>Finds the longest phrase that begins with a word of a text.</summary>
    /// <param name="words">The words of the text, in lower case; null for a mark.</param>
    /// <param name="at">The place of the first word.</param>
    /// <returns>What it is, and how many words it has.</returns>
    public (ReasonToken Token, int Length) Find(IReadOnlyList<string?> words, int at)
    {
        var first = words[at]!;
        if (_phrases.TryGetValue(first, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.IsAt(words, at))
                {
                    return (phrase.Token, phrase.Words.Length);
                }
            }
        }

        return (new ReasonToken(PartOf(first)), 1);
    }

    private static ReasonPart PartOf(string word)
        => word.EndsWith(ContractedNot, StringComparison.Ordinal) ? ReasonPart.Negation
            : word.Trim('0', '.').Length == 0 ? ReasonPart.Nothing
            : word.Any(char.IsDigit) ? ReasonPart.Id
            : ReasonPart.Other;

    private void Add(ReasonToken token, string[] texts)
    {
        foreach (var text in texts)
        {
            var phrase = new Phrase(text.Split(' '), token);
            if (!_phrases.TryGetValue(phrase.Words[0], out var phrases))
            {
                _phrases.Add(phrase.Words[0], phrases = []);
            }

            phrases.Add(phrase);
        }
    }

    private sealed class Phrase(string[] words, ReasonToken token)
    {
        public string[] Words { get; } = words;

        public ReasonToken Token { get; } = token;

        public bool IsAt(IReadOnlyList<string?> words, int at)
        {
            if (at + Words.Length > words.Count)
            {
                return false;
            }

            for (var next = 0; next < Words.Length; next++)
            {
                if (words[at + next] != Words[next])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
