using System.Globalization;
using Clob.Cli.Doctor;
using Clob.Cli.Findings;
using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>Writes what <c>clob doctor</c> found, for people: a line for each check, and below it what to do.</summary>
internal static class DiagnosisText
{
    private const int DefaultWidth = 100;
    private const int LeastText = 20;
    private const string Gap = "  ";

    public static void Write(CliEnvironment environment, Diagnosis diagnosis)
    {
        environment.Out.WriteLine($"The connection to {VisibleText.Of(diagnosis.BaseAddress.ToString())}, step by step:");
        environment.Out.WriteLine();
        var console = TerminalConsole.Open(environment, width: null);
        var marks = diagnosis.Checks.Max(check => Mark(check.State).Text.Length);
        var names = diagnosis.Checks.Max(check => check.Check.Length);
        var indent = new string(' ', marks + names + (2 * Gap.Length));

        // One column less: a terminal would begin a new line after the last one.
        var width = Math.Max(
            LeastText, (environment.Columns is { } columns ? Math.Min(columns - 1, DefaultWidth) : DefaultWidth) - indent.Length);
        foreach (var finding in diagnosis.Checks)
        {
            var (mark, color) = Mark(finding.State);
            console.Write(new Text(mark, new Style(color)));
            environment.Out.Write($"{new string(' ', marks - mark.Length)}{Gap}{finding.Check.PadRight(names)}{Gap}");
            environment.Out.WriteLine(
                string.Join(Environment.NewLine + indent, WrappedText.Lines(VisibleText.Of(finding.Found) + Time(finding), width)));
            if (finding.Advice is { } advice)
            {
                foreach (var line in WrappedText.Lines(VisibleText.Of(advice), width))
                {
                    environment.Out.WriteLine(indent + line);
                }
            }
        }

        environment.Out.WriteLine();
        environment.Out.WriteLine(Verdict(diagnosis));
    }

    private static (string Text, Color? Color) Mark(FindingState state) => state switch
    {
        FindingState.Ok => ("ok", Color.Green),
        FindingState.Warning => ("note", Color.Yellow),
        FindingState.Failed => ("FAILED", Color.Red),
        _ => ("skipped", null),
    };

    private static string Time(Finding finding)
        => finding.Milliseconds is { } milliseconds ? string.Create(CultureInfo.InvariantCulture, $" ({milliseconds:0.0} ms)") : "";

    private static string Verdict(Diagnosis diagnosis)
    {
        var failed = diagnosis.Checks.Where(check => check.State == FindingState.Failed).Select(check => check.Check).ToList();
        return diagnosis.IsInterrupted ? "Not everything was checked."
            : diagnosis.Ready ? "Everything is ready for a cancel."
            : failed.Count > 0 ? $"To fix: {string.Join(", ", failed)}."
            : "Not ready for a cancel: no signed call had a response.";
    }
}
