using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>
/// Reads a <c>pattern</c> of JSON Schema as a check that needs no regular expression. It reads one form: <c>^</c>, a prefix of letters
/// and digits of ASCII, one of <see cref="Classes"/>, and <c>+$</c>.
/// </summary>
internal static class PatternReader
{
    public const string Keyword = "pattern";

    /// <summary>Gets the classes of characters, with the methods of <c>RequestCheck</c> that check them.</summary>
    public static IReadOnlyDictionary<string, string> Classes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["[0-9]"] = "Digits",
        ["[0-9a-fA-F]"] = "HexDigits",
    };

    /// <summary>Returns the pattern; null where it has another form.</summary>
    public static TextPattern? Read(string pattern)
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

    private static bool IsPlain(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
