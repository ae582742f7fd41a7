using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Wallets;

namespace Clob.Cli.Parsing;

/// <summary><c>--profile</c>: which saved API keys a command acts for.</summary>
internal sealed class ProfileOption : Option<string[]>
{
    public ProfileOption(bool allowsSeveral, CliEnvironment environment)
        : base("--profile")
    {
        Description = allowsSeveral
            ? "The saved API key to act for; repeat it for several accounts at the same time."
            : "The saved API key to act for.";
        HelpName = "NAME";
        Arity = ArgumentArity.OneOrMore;
        CompletionSources.Add(_ => new ProfileStore(environment.ConfigurationFolder).Names.Select(
            name => new System.CommandLine.Completions.CompletionItem(name)));
        Validators.Add(result =>
        {
            if (PrivateKeyArgument.IsPresent(result.Tokens.Select(token => token.Value)))
            {
                result.AddError(PrivateKeyArgument.Problem);
            }
            else if (result.Tokens.Select(token => ProfileStore.ProblemOf(token.Value)).OfType<string>().FirstOrDefault() is { } problem)
            {
                result.AddError($"{Name}: {problem}");
            }
            else if (!allowsSeveral && result.Tokens.Count > 1)
            {
                result.AddError($"This command acts for one account: pass {Name} once.");
            }
            else if (result.Tokens.GroupBy(token => token.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                result.AddError($"{Name} {twice.Key} is there twice.");
            }
        });
    }
}
