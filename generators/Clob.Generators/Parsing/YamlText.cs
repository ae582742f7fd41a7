using YamlDotNet.Core;

namespace Clob.Generators.Parsing;

/// <summary>
/// The characters that a spec must not have: those that YAML forbids, and those that end a line for C# and not for an editor. The
/// generated code would not compile with some of them, and the lines of messages would be wrong.
/// </summary>
internal static class YamlText
{
    /// <summary>Throws at the first such character of the spec.</summary>
    public static void Check(string text)
    {
        var (line, column) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsForbidden(text, at))
            {
                var (start, end) = (new Mark(at, line + 1, column + 1), new Mark(at + 1, line + 1, column + 2));
                throw new YamlException(start, end, $"The character {Named(text, at)} is not allowed here. Remove it.");
            }

            var isLineEnd = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));
            (line, column) = isLineEnd ? (line + 1, 0) : (line, column + 1);
        }
    }

    /// <summary>Returns why a text of the spec is refused; null where it is not. In quotes, it can have escaped characters.</summary>
    public static string? Problem(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (IsForbidden(value, at))
            {
                return $"The text has the character {Named(value, at)}, escaped. Leave it out; for a line break, write \\n.";
            }
        }

        return null;
    }

    private static string Named(string text, int at) => $"U+{(int)text[at]:X4}";

    private static bool IsForbidden(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        var letter when char.IsHighSurrogate(letter) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        var letter when char.IsLowSurrogate(letter) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
