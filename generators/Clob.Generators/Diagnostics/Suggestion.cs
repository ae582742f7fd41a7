namespace Clob.Generators.Diagnostics;

/// <summary>Suggests a known word for a misspelt one.</summary>
internal static class Suggestion
{
    private const int FarthestSlip = 3;

    /// <summary>Returns the end of a sentence: the suggestion, or a full stop where there is none.</summary>
    public static string End(string word, IEnumerable<string> known)
        => Of(word, known) is { Length: > 0 } suggestion ? suggestion : ".";

    /// <summary>Returns a question such as <c>; did you mean 'x-name'?</c>, or an empty text where no known word is near.</summary>
    public static string Of(string word, IEnumerable<string> known)
    {
        var nearest = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Candidate is not null && nearest.Distance <= Math.Min(FarthestSlip, word.Length / 2)
            ? $"; did you mean '{nearest.Candidate}'?"
            : "";
    }

    // Levenshtein's distance, row by row.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
