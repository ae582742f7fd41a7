using System.CommandLine;
using System.CommandLine.Help;

namespace Clob.Cli.Commands;

/// <summary>The root: <c>clob</c> itself.</summary>
internal sealed class ClobCommand : RootCommand
{
    public ClobCommand(CliEnvironment environment)
        : base("Cancels orders on Polymarket's order book (CLOB), with an API key; no private key of a wallet is needed.")
    {
        Add(new DemoCommand(environment));
        Add(new SandboxCommand(environment));
        Add(new DoctorCommand(environment));
        Add(new CancelCommand(environment));
        Add(new CancelAllCommand(environment));
        Add(new CancelMarketCommand(environment));
        Add(new CancelOpenCommand(environment));
        Add(new OrdersCommand(environment));
        Add(new OrderCommand(environment));
        Add(new GuardCommand(environment));
        Add(new HeartbeatCommand(environment));
        Add(new KeysCommand(environment));
        Add(new CompletionCommand(environment));
        Add(new CompleteCommand(environment, this));

        var help = Options.OfType<HelpOption>().Single();
        var plainHelp = (HelpAction)help.Action!;
        help.Action = new DetailedHelpAction(plainHelp);
        SetAction(parsed =>
        {
            plainHelp.Invoke(parsed);
            return ExitCode.WrongUsage;
        });
    }
}
