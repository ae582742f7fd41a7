using System.CommandLine;

namespace Clob.Cli.Parsing;

/// <summary>An option that is there or not. A value after it would otherwise be taken for an order id.</summary>
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
