using System.Text;

namespace Clob.Cli.Parsing;

/// <summary>Finds what cannot be an order id: anything but 0x and hex digits. The number of digits is not checked.</summary>
internal static class OrderIdText
{
    private const int MostShown = 80;
    private const char Ellipsis = '…';

    /// <summary>Returns what is wrong with a text that is meant as an order id; null where nothing is.</summary>
    public static string? Problem(string text)
    {
        if (HexText.CountDigits(text) is not null)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(text)
            ? "An order id is empty. Leave it out, or pass the id that belongs there."
            : $"'{Shown(text)}' {Reason(text)}";
    }

    /// <summary>
    /// Returns the text to show, shortened where it is long, without the value of an option or the password of an address, which may be
    /// secret.
    /// </summary>
    public static string Shown(string text)
    {
        var shown = OptionText.WithoutValue(MaskedText.Of(text));
        return shown.Length <= MostShown ? shown : shown[..MostShown] + Ellipsis;
    }

    private static string Reason(string text) => text switch
    {
        _ when text.Any(char.IsControl) => "is not one order id: it has a control character in it.",
        _ when text.Any(char.IsWhiteSpace) => "is not one order id: it has a space in it.",
        _ when text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)
            => "is no order id: it has a character in it that could not be read.",
        ['0', 'X', ..] => "is no order id, which begins with 0x and a small x.",
        ['-', ..] => "is no order id, and no option of this command.",
        ['@', ..] => $"is no order id. To read the ids of a file, use clob cancel {OrderIdInput.Argument} < FILE.",
        ['#', ..] or ['/', '/', ..] => "is no order id, and comments are not read. Take them out.",
        ['"' or '\'' or '`', ..] => "is no order id: it has quotation marks. Take them away, or pass a JSON array: [\"0x…\", \"0x…\"].",
        ['[' or '{', ..] => "is no order id. Of JSON, only an array of strings is read, and nothing before it: [\"0x…\", \"0x…\"].",
        _ => "is no order id, which is 0x and hex digits.",
    };
}
