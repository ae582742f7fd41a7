using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clob.Cli.Reporting;

/// <summary>
/// A table that never cuts or wraps a cell, so that an order id can be copied and searched for. Where the terminal is too narrow,
/// each row becomes a block of lines.
/// </summary>
internal static class Listing
{
    // A table needs all of its rows before it writes the first.
    private const int LargestTable = 1000;

    public static void Write(CliEnvironment environment, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<Cell>> cells)
    {
        var rows = cells.ToList();
        if (rows.Count is 0 or > LargestTable)
        {
            rows.ForEach(row => environment.Out.WriteLine(PlainLine(row)));
            return;
        }

        var console = TerminalConsole.Open(environment, width: null);
        IRenderable table = Table(headers, rows);
        var width = table.Measure(RenderOptions.Create(console), TerminalConsole.Unbounded).Max;
        console.Write(width <= (environment.Columns ?? TerminalConsole.Unbounded) ? table : Blocks(headers, rows));
    }

    private static Table Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header)).NoWrap());
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(TextOf));
        }

        return table;
    }

    private static Rows Blocks(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<Cell>> rows)
        => new(rows.SelectMany(row => row.Zip(headers).Where(cell => cell.First.Text.Length > 0).Select(BlockLine)));

    /// <summary>Returns a line of a block: the first cell alone, and each other one below it, after its header.</summary>
    private static IRenderable BlockLine((Cell Cell, string Header) part, int index)
        => TextOf(index == 0 ? part.Cell : part.Cell with { Text = $"  {part.Header}: {part.Cell.Text}" });

    private static string PlainLine(IReadOnlyList<Cell> row)
        => string.Join("  ", row.Select(cell => VisibleText.Of(cell.Text)).Where(text => text.Length > 0));

    private static IRenderable TextOf(Cell cell) => new Text(VisibleText.Of(cell.Text), new Style(cell.Color));
}
