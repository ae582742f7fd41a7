using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>The console for tables. It has colors where standard output is a terminal with colors, and NO_COLOR is not set.</summary>
internal static class TerminalConsole
{
    /// <summary>The width for text that is laid out already, or that the terminal may wrap.</summary>
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

            // The default enrichers turn colors on in build servers, also where the output goes to a file.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width ?? Unbounded;
        return console;
    }
}
