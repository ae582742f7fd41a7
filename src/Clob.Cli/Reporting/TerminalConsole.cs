using System.Text;
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
            Out = new AnsiOutput(environment),
            Ansi = isPlain ? AnsiSupport.No : AnsiOf(environment),
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,

            // The default enrichers turn colors on in build servers, also where the output goes to a file.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width ?? Unbounded;
        return console;
    }

    // What Spectre detects on Unix, without the console of the runtime.
    private static AnsiSupport AnsiOf(CliEnvironment environment) => OperatingSystem.IsWindows() ? AnsiSupport.Detect
        : environment.Variable("TERM") is null or "" or "dumb" ? AnsiSupport.No
        : AnsiSupport.Yes;

    // Spectre's own looks at the console of the runtime, which writes to the terminal, and waits where that is paused.
    private sealed class AnsiOutput(CliEnvironment environment) : IAnsiConsoleOutput
    {
        public TextWriter Writer => environment.Out;

        public bool IsTerminal => environment.Columns is not null;

        public int Width => environment.Columns ?? Unbounded;

        public int Height => Unbounded;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
