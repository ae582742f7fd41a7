using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing;

/// <summary>Reads a path such as <c>/data/order/{orderID}</c>.</summary>
internal static class PathTemplate
{
    // The characters of a path in RFC 3986, without the quotation mark.
    private static readonly Regex Character = new(@"[A-Za-z0-9\-._~!$&()*+,;=:@%/{}]", RegexOptions.CultureInvariant);
    private static readonly Regex LonePercent = new("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);
    private static readonly Regex Segments = new(@"\A([^{}]|\{[^{}]*\})*\z", RegexOptions.CultureInvariant);
    private static readonly Regex Name = new(@"\A[A-Za-z0-9_.\-]+\z", RegexOptions.CultureInvariant);

    /// <summary>Returns the names in braces.</summary>
    public static IReadOnlyList<string> Parameters(string path)
    {
        var names = new List<string>();
        var start = path.IndexOf('{');
        while (start >= 0)
        {
            var end = path.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            names.Add(path.Substring(start + 1, end - start - 1));
            start = path.IndexOf('{', end);
        }

        return names;
    }

    /// <summary>Returns what is wrong with a path that begins with a slash, and what to write; null where nothing is.</summary>
    public static string? Problem(string path)
    {
        var wrong = path.FirstOrDefault(letter => !Character.IsMatch(letter.ToString()));
        if (wrong != default(char))
        {
            return $"has the character {Shown(wrong)}. Write ASCII, and escape what has to be in it, such as %20";
        }

        if (LonePercent.IsMatch(path))
        {
            return "has a '%' without two hexadecimal digits. Write %25";
        }

        if (path.Contains("//"))
        {
            return "has '//'. Write one slash";
        }

        if (path.Split('/').Select(segment => segment.ToUpperInvariant().Replace("%2E", ".")).Any(segment => segment is "." or ".."))
        {
            return "has a segment '.' or '..', which leads to another path. Write that one";
        }

        return Segments.IsMatch(path)
            ? OfParameters(Parameters(path))
            : "has a brace that is not one of a pair around a name. Write parameters as {name}";
    }

    private static string? OfParameters(IReadOnlyList<string> names)
        => names.FirstOrDefault(name => !Name.IsMatch(name)) is { } wrong
            ? $"has a parameter '{{{wrong}}}'. Name it with letters, digits, '_', '-' and '.'"
            : names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } repeated
                ? $"has the parameter '{{{repeated.Key}}}' more than once. Give each its own name"
            : null;

    private static string Shown(char letter) => letter is > ' ' and < '\u007F' ? $"'{letter}'" : $"U+{(int)letter:X4}";
}
