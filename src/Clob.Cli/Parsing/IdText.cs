namespace Clob.Cli.Parsing;

/// <summary>What cannot be an id of the venue. Its length and digits are the venue's business, and not checked.</summary>
internal static class IdText
{
    /// <summary>What is wrong with a text that is to be an id; null where nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.StartsWith('-'))
        {
            return $"'{text}' is no id and no option of this command.";
        }

        return text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? $"'{text}' is not one id: it has a space or a control character in it."
            : null;
    }
}
