using System.Globalization;
using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>Orders as rows of a table.</summary>
internal static class OrderRows
{
    private const int ShownInFront = 6;
    private const int ShownAtEnd = 4;

    // What is shortened where the terminal is too narrow: the market first, then the id, then the outcome.
    private static readonly (bool IsMarketShort, bool IsIdShort, int MostOfOutcome)[] Lengths =
        [(false, false, int.MaxValue), (true, false, int.MaxValue), (true, true, int.MaxValue), (true, true, 12), (true, true, 6)];

    public static IReadOnlyList<string> Headers { get; } = ["order", "market", "outcome", "side", "price", "size", "filled", "age"];

    /// <summary>Gets the headers of orders in any state.</summary>
    public static IReadOnlyList<string> HeadersWithStatus { get; } = ["order", "status", .. Headers.Skip(1)];

    /// <summary>Returns the rows, whole and then shorter and shorter.</summary>
    public static IEnumerable<IEnumerable<IReadOnlyList<Cell>>> Of(CliEnvironment environment, IReadOnlyList<OpenOrder> orders)
        => Lengths.Select(length => orders.Select(order => Row(environment, order, length)));

    /// <summary>Returns the rows with the status of each order, whole and then shorter and shorter.</summary>
    public static IEnumerable<IEnumerable<IReadOnlyList<Cell>>> WithStatus(CliEnvironment environment, IReadOnlyList<OpenOrder> orders)
        => Lengths.Select(length => orders.Select(order => Row(environment, order, length) is [var id, .. var others]
            ? (IReadOnlyList<Cell>)[id, new Cell(order.GetStatus()?.Value ?? ""), .. others]
            : []));

    private static Cell[] Row(
        CliEnvironment environment, OpenOrder order, (bool IsMarketShort, bool IsIdShort, int MostOfOutcome) length) =>
    [
        new(length.IsIdShort ? Short(order.Id) : order.Id),
        new(length.IsMarketShort ? Short(order.Market ?? "") : order.Market ?? ""),
        new(Cut(order.Outcome ?? "", length.MostOfOutcome)),
        new(order.Side?.Value ?? ""),
        new(order.Price ?? ""),
        new(order.OriginalSize ?? ""),
        new(order.SizeMatched ?? "", order.GetSizeMatched() > 0 ? Color.Yellow : null),
        new(order.GetCreatedAt() is { } created ? Age(environment.TimeProvider.GetUtcNow() - created) : ""),
    ];

    private static string Short(string id)
        => id.Length <= ShownInFront + 1 + ShownAtEnd ? id : $"{id[..ShownInFront]}…{id[^ShownAtEnd..]}";

    private static string Cut(string text, int most)
        => new StringInfo(text) is var letters && letters.LengthInTextElements <= most
            ? text
            : $"{letters.SubstringByTextElements(0, most - 1)}…";

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
