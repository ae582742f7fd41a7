using System.CommandLine;

namespace Clob.Cli.Parsing;

/// <summary><c>--json</c>, alone: a value after it would otherwise be taken for an order id.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption(string description)
        : base("--json")
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
