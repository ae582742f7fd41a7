using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Clob.Cli.Commands;

/// <summary>Prints the usual help, and below it the details of a <see cref="DocumentedCommand"/>.</summary>
internal sealed class DetailedHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    // The help option prints the help also where other arguments are wrong.
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
