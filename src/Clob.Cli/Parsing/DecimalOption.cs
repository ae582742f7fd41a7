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

    private decimal? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"{Name}: '{OrderIdText.Shown(text)}' is not a number, such as 0.45.");
        return null;
    }
}
