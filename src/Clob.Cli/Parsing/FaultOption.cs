using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Sandbox;

namespace Clob.Cli.Parsing;

/// <summary><c>--fault</c>: a fault of the sandbox. It can be given several times.</summary>
internal sealed class FaultOption : Option<IReadOnlyList<SandboxFault>>
{
    public FaultOption()
        : base("--fault")
    {
        Description = "A fault, in the words below; can be given several times.";
        HelpName = "TEXT";
        Arity = ArgumentArity.OneOrMore;
        DefaultValueFactory = _ => [];
        CustomParser = Parse;
    }

    private List<SandboxFault> Parse(ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.Select(token => SandboxFault.Parse(token.Value))];
        }
        catch (FormatException exception)
        {
            result.AddError($"{Name}: {exception.Message}");
            return [];
        }
    }
}
