using System.Globalization;
using Clob.Cli.Doctor;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clob.Cli.Reporting;

/// <summary>What <c>clob doctor</c> found, for people: a line for each check, and below it what to do.</summary>
internal static class DiagnosisText
{
    public static void Write(CliEnvironment environment, Diagnosis diagnosis)
    {
        environment.Out.WriteLine($"The way to {VisibleText.Of(diagnosis.BaseAddress.ToString())}, step by step:");
        environment.Out.WriteLine();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var finding in diagnosis.Checks)
        {
            grid.AddRow(Mark(finding.State), new Text(finding.Check), Found(finding));
        }

        TerminalConsole.Open(environment, environment.Columns).Write(grid);
        environment.Out.WriteLine();
        environment.Out.WriteLine(Verdict(diagnosis));
    }

    private static Text Mark(FindingState state) => state switch
    {
        FindingState.Ok => new Text("ok", new Style(Color.Green)),
        FindingState.Warning => new Text("note", new Style(Color.Yellow)),
        FindingState.Failed => new Text("FAILED", new Style(Color.Red)),
        _ => new Text("-"),
    };

    private static IRenderable Found(Finding finding)
    {
        var time = finding.Milliseconds is { } milliseconds ? string.Create(CultureInfo.InvariantCulture, $" ({milliseconds:0.0} ms)") : "";
        var found = new Text(VisibleText.Of(finding.Found) + time);
        return finding.Advice is { } advice ? new Rows(found, new Text(VisibleText.Of(advice), new Style(decoration: Decoration.Bold))) : found;
    }

    private static string Verdict(Diagnosis diagnosis)
    {
        var failed = diagnosis.Checks.Where(check => check.State == FindingState.Failed).Select(check => check.Check).ToList();
        return failed.Count == 0 ? "Everything is ready for a cancel." : $"To be mended: {string.Join(", ", failed)}.";
    }
}
