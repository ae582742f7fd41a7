using System.CommandLine;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary>What the scripts of <c>clob completion</c> call at each press of the key: one suggestion a line.</summary>
internal sealed class CompleteCommand : Command
{
    public CompleteCommand(CliEnvironment environment, RootCommand root)
        : base("complete", "Print what may come next on a command line.")
    {
        Hidden = true;
        var line = new Argument<string>("LINE") { Description = "The command line so far, up to where the cursor is." };
        Add(line);
        SetAction(parsed =>
        {
            var typed = parsed.GetRequiredValue(line);
            foreach (var item in root.Parse(typed, ClobApplication.Parsing).GetCompletions(typed.Length).Where(item => !item.Label.StartsWith('/') && item.Label is not ("-?" or "-h")))
            {
                environment.Out.WriteLine(item.Label);
            }

            return ExitCode.Success;
        });
    }
}
