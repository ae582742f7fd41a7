using System.CommandLine;
using Clob.Cli.Credentials;

namespace Clob.Cli.Parsing;

/// <summary><c>--save</c>: the profile that is to hold an API key.</summary>
internal sealed class SaveOption : Option<string>
{
    public SaveOption()
        : base("--save")
    {
        Description = "Save the API key as this profile, which only you can read. It replaces none.";
        HelpName = "PROFILE";
        Validators.Add(result =>
        {
            if (result.Tokens.Select(token => ProfileStore.ProblemOf(token.Value)).OfType<string>().FirstOrDefault() is { } problem)
            {
                result.AddError($"{Name}: {problem}");
            }
        });
    }
}
