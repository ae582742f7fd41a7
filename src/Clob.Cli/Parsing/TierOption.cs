using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Sandbox;

namespace Clob.Cli.Parsing;

/// <summary>A tier of rate limits, by its name.</summary>
internal sealed class TierOption : Option<SandboxTier?>
{
    public TierOption()
        : base("--tier")
    {
        Description = $"The rate limits of every account, one of {string.Join(", ", SandboxTier.All)}; without it there are none.";
        HelpName = "NAME";
        CustomParser = Parse;
        CompletionSources.Add([.. SandboxTier.All.Select(tier => tier.Name)]);
    }

    private SandboxTier? Parse(ArgumentResult result)
    {
        try
        {
            return SandboxTier.Parse(result.Tokens[0].Value);
        }
        catch (FormatException exception)
        {
            result.AddError($"{Name}: {exception.Message}");
            return null;
        }
    }
}
