using System.Globalization;

namespace Clob.Sandbox.Faults;

/// <summary>Reads the values of a fault. Throws a <see cref="FormatException"/> that says what is allowed where one is wrong.</summary>
internal static class FaultValue
{
    public const string Always = "always";
    public const string EveryId = "*";

    // The longest first: "ms" ends in "s".
    private static readonly (string Unit, TimeSpan One)[] Units =
        [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1))];

    public static int Number(string value, int least, int most)
        => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"takes a whole number from {least} to {most}");

    public static (int? Times, bool IsEndless) Times(string value)
    {
        if (value == Always)
        {
            return (null, true);
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0
            ? (times, false)
            : throw new FormatException($"takes a whole number from 1, or {Always}");
    }

    public static double Chance(string value)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(value, Styles, CultureInfo.InvariantCulture, out var chance) && chance <= 1
            ? chance
            : throw new FormatException("takes a number from 0 to 1, such as 0.25");
    }

    public static TimeSpan Duration(string value)
    {
        var (unit, one) = Units.FirstOrDefault(candidate => value.EndsWith(candidate.Unit, StringComparison.Ordinal));
        return unit is not null && int.TryParse(value[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count * one
            : throw new FormatException("takes a whole number with ms, s or m, such as 250ms");
    }

    public static T Choice<T>(string value)
        where T : struct, Enum
    {
        var choice = Enum.GetValues<T>().Where(candidate => Word(candidate) == value).Take(1).ToList();
        return choice is [var found]
            ? found
            : throw new FormatException($"takes {string.Join(", ", Enum.GetValues<T>().Select(Word))}");
    }

    public static string Word<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    public static IReadOnlyList<string> Ids(string value)
    {
        var ids = value.Split(',');
        return ids.Contains("")
            ? throw new FormatException($"takes order ids with commas between them, or {EveryId}")
            : ids;
    }

    public static KeyValuePair<string, string> Header(string value)
    {
        var (name, text) = value.Split(':', 2) is [var before, var after] ? (before.Trim(), after.Trim()) : ("", "");
        if (name.Length == 0
            || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            || text.Any(letter => letter is < ' ' or > '~'))
        {
            throw new FormatException("takes NAME:VALUE, in ASCII");
        }

        return string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase)
            ? throw new FormatException("leaves the length to length=N")
            : KeyValuePair.Create(name, text);
    }
}
