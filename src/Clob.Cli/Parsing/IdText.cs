namespace Clob.Cli.Parsing;

/// <summary>What cannot be an id of the venue. Its length and digits are the venue's business, and not checked.</summary>
internal static class IdText
{
    /// <summary>What is wrong with a text that is to be an id; null where nothing is.</summary>
    public static string? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "An order id is empty. Leave it out, or pass the id that belongs there.";
        }

        if (text.StartsWith('-'))
        {
            return $"'{text}' is no id and no option of this command.";
        }

        if (text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            return $"'{text}' is not one id: it has a space or a control character in it.";
        }

        return text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar)
            ? $"'{text}' is no id: it has a character in it that could not be read."
            : null;
    }
}
