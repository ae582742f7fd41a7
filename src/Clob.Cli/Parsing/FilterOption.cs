using System.CommandLine;

namespace Clob.Cli.Parsing;

/// <summary>A filter of <c>clob cancel-market</c>. It is there with a value or not at all: an empty one never widens the cancel.</summary>
internal sealed class FilterOption : Option<string>
{
    public FilterOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "ID";
        Validators.Add(result =>
        {
            var value = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (string.IsNullOrWhiteSpace(value))
            {
                result.AddError($"{Name} is empty. Pass an id, or leave the option out; to cancel every open order, use clob cancel-all.");
            }
            else if (IdText.Problem(value) is { } problem)
            {
                result.AddError($"{Name}: {problem}");
            }
        });
    }
}
