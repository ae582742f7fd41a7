using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clob.Cli.Reporting;

/// <summary>
/// A table that never cuts or wraps a cell, so that an order id can be copied and searched for, unless there are shorter rows for a narrow
/// terminal. Where none fits, each row becomes a block of lines.
/// </summary>
internal static class Listing
{
    // A table needs all of its rows before it writes the first.
    private const int LargestTable = 1000;

    public static void Write(CliEnvironment environment, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<Cell>> cells)
        => Write(environment, headers, [cells]);

    /// <summary>Writes rows.</summary>
    /// <param name="environment">Where to.</param>
    /// <param name="headers">What the cells are.</param>
    /// <param name="lengths">
    /// The same rows whole, and then shorter ones. A table has the first that fit, the last of them also without padding.
    /// </param>
    public static void Write(
        CliEnvironment environment, IReadOnlyList<string> headers, IEnumerable<IEnumerable<IReadOnlyList<Cell>>> lengths)
    {
        var rows = lengths.First().ToList();
        if (rows.Count is 0 or > LargestTable)
        {
            rows.ForEach(row => environment.Out.WriteLine(PlainLine(row)));
            return;
        }

        var console = TerminalConsole.Open(environment, width: null);
        var columns = environment.Columns ?? TerminalConsole.Unbounded;
        var fitting = lengths
            .Select(shorter => (Rows: shorter, IsTight: false))
            .Append((Rows: lengths.Last(), IsTight: true))
            .Select(IRenderable (form) => Table(headers, [.. form.Rows], form.IsTight))
            .FirstOrDefault(table => table.Measure(RenderOptions.Create(console), TerminalConsole.Unbounded).Max <= columns);
        console.Write(fitting ?? Blocks(headers, rows));
    }

    private static Table Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<Cell>> rows, bool isTight)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
        {
            var column = new TableColumn(new Text(header)).NoWrap();
            table.AddColumn(isTight ? column.Padding(0, 0) : column);
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
