namespace Clob.Cli;

/// <summary>Breaks text into lines between its words.</summary>
internal static class WrappedText
{
    /// <summary>Returns the lines, without padding. A word that is longer than a line has a line to itself.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
