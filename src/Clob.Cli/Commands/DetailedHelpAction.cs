using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Clob.Cli.Commands;

/// <summary>The usual help, and below it what a <see cref="DocumentedCommand"/> has to add.</summary>
internal sealed class DetailedHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    // Whoever asks for help gets it, whatever else is wrong.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DocumentedCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Details);
        }

        return ExitCode.Success;
    }
}
