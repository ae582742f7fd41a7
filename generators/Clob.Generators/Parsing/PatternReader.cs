using System.Globalization;
using System.Text.RegularExpressions;
using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>
/// Reads a <c>pattern</c> of JSON Schema. A prefix and one of <see cref="Classes"/> (<c>^0x[0-9a-fA-F]+$</c>) is a check without a regular
/// expression; any other becomes one that takes linear time, and means the same in .NET as in JSON Schema.
/// </summary>
internal static class PatternReader
{
    public const string Keyword = "pattern";

    // The matcher in linear time takes 10,000 states.
    private const int MostRepeats = 1_000;

    private static readonly Regex Bound = new(@"\{(\d+)(?:,(\d*))?\}", RegexOptions.CultureInvariant);

    /// <summary>Gets the classes of characters, with the methods of <c>RequestCheck</c> that check them.</summary>
    public static IReadOnlyDictionary<string, string> Classes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["[0-9]"] = "Digits",
        ["[0-9a-fA-F]"] = "HexDigits",
    };

    /// <summary>Returns the pattern; null where it cannot be checked.</summary>
    public static PatternModel? Read(string pattern)
        => Plain(pattern) is { } plain ? new PatternModel(pattern, plain, Expression: null)
            : Expression(pattern) is { } expression ? new PatternModel(pattern, Plain: null, expression)
            : null;

    private static TextPattern? Plain(string pattern)
    {
        const string start = "^";
        const string end = "+$";
        var at = pattern.IndexOf('[');
        if (at < 0
            || !pattern.StartsWith(start, StringComparison.Ordinal)
            || !pattern.EndsWith(end, StringComparison.Ordinal)
            || pattern.Length < at + end.Length)
        {
            return null;
        }

        var prefix = pattern.Substring(start.Length, at - start.Length);
        return prefix.All(IsPlain) && Classes.TryGetValue(pattern.Substring(at, pattern.Length - at - end.Length), out var name)
            ? new TextPattern(prefix, name)
            : null;
    }

    /// <summary>Returns how many states the bounds of a pattern ask for: their sum, or their product where a group is repeated.</summary>
    private static double Repeats(string pattern)
    {
        var bounds = Bound.Matches(pattern).Cast<Match>()
            .Select(match => double.Parse(
                match.Groups[2].Length > 0 ? match.Groups[2].Value : match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToArray();
        return bounds.Length == 0 ? 0
            : pattern.Contains("){") ? bounds.Aggregate(1.0, (product, bound) => product * Math.Max(bound, 1))
            : bounds.Sum();
    }

    private static string? Expression(string pattern)
    {
        if (Repeats(pattern) > MostRepeats || PatternTranslator.Translate(pattern) is not { } expression)
        {
            return null;
        }

        try
        {
            _ = new Regex(expression, RegexOptions.CultureInvariant);
            return expression;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsPlain(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
