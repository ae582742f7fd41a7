using System.CommandLine;

namespace Clob.Cli.Parsing;

/// <summary>An option without a value. Without the check, the parser would take a value after it for an order id.</summary>
internal class FlagOption : Option<bool>
{
    public FlagOption(string name, string description)
        : base(name)
    {
        Description = description;
        Validators.Add(result =>
        {
            if (result.Tokens.Count > 0)
            {
                result.AddError($"{Name} takes no value.");
            }
        });
    }
}
