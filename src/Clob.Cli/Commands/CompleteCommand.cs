using System.CommandLine;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob complete LINE</c>, which the scripts of <c>clob completion</c> call: prints one suggestion in each line.</summary>
internal sealed class CompleteCommand : Command
{
    public CompleteCommand(CliEnvironment environment, RootCommand root)
        : base("complete", "Print what can follow on a command line.")
    {
        Hidden = true;
        var line = new Argument<string>("LINE") { Description = "The command line so far, up to where the cursor is." };
        Add(line);
        SetAction(parsed =>
        {
            var typed = parsed.GetRequiredValue(line);
            var completions = root.Parse(typed, CommandLineSyntax.Configuration).GetCompletions(typed.Length);
            foreach (var item in completions.Where(item => !item.Label.StartsWith('/') && item.Label is not ("-?" or "-h")))
            {
                environment.Out.WriteLine(item.Label);
            }

            return ExitCode.Success;
        });
    }
}
