using System.Globalization;
using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// Reads numbers as JSON writes them. One that a decimal would round is none: a limit would be another than the spec has.
/// </summary>
internal static class ExactNumber
{
    private static readonly Regex Json = new(
        @"\A-?(?<whole>0|[1-9][0-9]*)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[-+]?[0-9]{1,4}))?\z", RegexOptions.CultureInvariant);

    public static decimal? Parse(string text)
        => Digits(text) is { } digits
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Digits(number.ToString(CultureInfo.InvariantCulture)) == digits
                ? number
                : null;

    /// <summary>Returns the digits that count, and the power of ten that they are of; null where the text is no number.</summary>
    private static (string Digits, int Exponent)? Digits(string text)
    {
        var match = Json.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Value;
        var all = (match.Groups["whole"].Value + fraction).TrimStart('0');
        var digits = all.TrimEnd('0');
        var exponent = match.Groups["exponent"] is { Success: true, Value: var power } ? int.Parse(power, CultureInfo.InvariantCulture) : 0;
        return digits.Length == 0 ? ("", 0) : (digits, exponent - fraction.Length + all.Length - digits.Length);
    }
}
