using System.Globalization;
using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>Orders as rows of a table.</summary>
internal static class OrderRows
{
    // On a terminal the market is shortened, so that the row fits: the id is what a user copies.
    private const int ShownOfMarket = 4;

    public static IReadOnlyList<string> Headers { get; } = ["order", "market", "outcome", "side", "price", "size", "filled", "age"];

    /// <summary>Gets the headers of orders in any state.</summary>
    public static IReadOnlyList<string> HeadersWithStatus { get; } = ["order", "status", .. Headers.Skip(1)];

    public static IEnumerable<IReadOnlyList<Cell>> Of(CliEnvironment environment, IEnumerable<OpenOrder> orders)
        => orders.Select(order => Row(environment, order).ToList());

    public static IEnumerable<IReadOnlyList<Cell>> WithStatus(CliEnvironment environment, IEnumerable<OpenOrder> orders)
        => orders.Select(order => Row(environment, order).ToList() is var row ? (List<Cell>)[row[0], new(order.GetStatus()?.Value ?? ""), .. row.Skip(1)] : []);

    private static IEnumerable<Cell> Row(CliEnvironment environment, OpenOrder order)
    {
        var isPartlyFilled = order.GetSizeMatched() > 0;
        yield return new Cell(order.Id);
        yield return new Cell(environment.Columns is null ? order.Market ?? "" : Short(order.Market ?? ""));
        yield return new Cell(order.Outcome ?? "");
        yield return new Cell(order.Side?.Value ?? "");
        yield return new Cell(order.Price ?? "");
        yield return new Cell(order.OriginalSize ?? "");
        yield return new Cell(order.SizeMatched ?? "", isPartlyFilled ? Color.Yellow : null);
        yield return new Cell(order.GetCreatedAt() is { } created ? Age(environment.TimeProvider.GetUtcNow() - created) : "");
    }

    private static string Short(string market)
        => market.Length <= 2 + (3 * ShownOfMarket) ? market : $"{market[..(2 + ShownOfMarket)]}…{market[^ShownOfMarket..]}";

    private static string Age(TimeSpan age) => age switch
    {
        { Ticks: < 0 } => "0s",
        { TotalMinutes: < 1 } => Text(age.TotalSeconds, 's'),
        { TotalHours: < 1 } => Text(age.TotalMinutes, 'm'),
        { TotalDays: < 1 } => Text(age.TotalHours, 'h'),
        _ => Text(age.TotalDays, 'd'),
    };

    private static string Text(double count, char unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(count):0}{unit}");
}
