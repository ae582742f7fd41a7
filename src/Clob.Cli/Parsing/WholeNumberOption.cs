using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Clob.Cli.Parsing;

/// <summary>An option whose value is a whole number from 0 to a limit.</summary>
internal sealed class WholeNumberOption : Option<int>
{
    private readonly int _greatest;

    public WholeNumberOption(string name, int greatest, int defaultValue, string description)
        : base(name)
    {
        _greatest = greatest;
        Description = description;
        HelpName = "N";
        DefaultValueFactory = _ => defaultValue;
        CustomParser = Parse;
    }

    private int Parse(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= _greatest)
        {
            return value;
        }

        result.AddError($"{Name} takes a whole number from 0 to {_greatest}.");
        return 0;
    }
}
