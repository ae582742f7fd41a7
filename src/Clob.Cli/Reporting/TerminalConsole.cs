using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>Where tables are drawn: with colors where standard output is a terminal that has them, and nobody said NO_COLOR.</summary>
internal static class TerminalConsole
{
    /// <summary>Text of any width: what does not fit was laid out before, and anything else is the terminal's to wrap.</summary>
    public const int Unbounded = short.MaxValue;

    public static IAnsiConsole Open(CliEnvironment environment, int? width)
    {
        var isPlain = environment.Columns is null || !string.IsNullOrEmpty(environment.Variable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(environment.Out),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,

            // They would turn colors on in build servers, also where the output goes to a file.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width ?? Unbounded;
        return console;
    }
}
