using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Clob.Cli.Parsing;

/// <summary>A time such as <c>30s</c>, <c>10m</c>, <c>2h</c> or <c>1d</c>.</summary>
internal sealed class DurationOption : Option<TimeSpan?>
{
    private static readonly Dictionary<char, TimeSpan> Units = new()
    {
        ['s'] = TimeSpan.FromSeconds(1),
        ['m'] = TimeSpan.FromMinutes(1),
        ['h'] = TimeSpan.FromHours(1),
        ['d'] = TimeSpan.FromDays(1),
    };

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public DurationOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "TIME";
        CustomParser = Parse;
    }

    private TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 1
            && Units.TryGetValue(text[^1], out var unit)
            && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && count <= (decimal)(Longest / unit))
        {
            return TimeSpan.FromTicks((long)(count * unit.Ticks));
        }

        result.AddError($"{Name}: '{OrderIdText.Shown(text)}' is not a time. Pass a number and a unit, such as 30s, 10m, 2h or 1d.");
        return null;
    }
}
