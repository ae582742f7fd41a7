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

    private static readonly TimeSpan LongestOfAny = TimeSpan.FromDays(3650);

    private readonly TimeSpan _shortest;
    private readonly TimeSpan _longest;

    /// <param name="name">The name of the option.</param>
    /// <param name="description">What it does.</param>
    /// <param name="shortest">The shortest time that it takes; null for any above zero.</param>
    /// <param name="longest">The longest time that it takes; null for ten years.</param>
    public DurationOption(string name, string description, TimeSpan? shortest = null, TimeSpan? longest = null)
        : base(name)
    {
        _shortest = shortest ?? TimeSpan.FromTicks(1);
        _longest = longest ?? LongestOfAny;
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
            && count <= (decimal)(LongestOfAny / unit))
        {
            var time = TimeSpan.FromTicks((long)(count * unit.Ticks));
            if (time >= _shortest && time <= _longest)
            {
                return time;
            }

            result.AddError(time < _shortest
                ? $"{Name}: '{OrderIdText.Shown(text)}' is too short. Pass {Text(_shortest)} or more."
                : $"{Name}: '{OrderIdText.Shown(text)}' is too long. Pass {Text(_longest)} at most.");
            return null;
        }

        result.AddError($"{Name}: '{OrderIdText.Shown(text)}' is not a time. Pass a number and a unit, such as 30s, 10m, 2h or 1d.");
        return null;
    }

    private static string Text(TimeSpan time)
        => time < Units['m'] ? FormattableString.Invariant($"{time.TotalSeconds:0.#######}s")
            : time < Units['d'] ? FormattableString.Invariant($"{time.TotalMinutes:0.###}m")
            : FormattableString.Invariant($"{time.TotalDays:0.###}d");
}
