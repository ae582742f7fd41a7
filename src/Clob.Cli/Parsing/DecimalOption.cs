using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Clob.Cli.Parsing;

/// <summary>A number such as <c>0.45</c>, with a point in every culture.</summary>
internal sealed class DecimalOption : Option<decimal?>
{
    public DecimalOption(string name, string description, string helpName)
        : base(name)
    {
        Description = description;
        HelpName = helpName;
        CustomParser = Parse;
    }

    /// <summary>Returns the number while options are validated; null where there is none.</summary>
    public decimal? ValueIn(CommandResult result) => result.GetResult(this)?.Tokens is [var token, ..] ? Read(token.Value) : null;

    private static decimal? Read(string text)
        => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private decimal? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Read(text) is { } number)
        {
            return number;
        }

        result.AddError($"{Name}: '{OrderIdText.Shown(text)}' is not a number, such as 0.45.");
        return null;
    }
}
