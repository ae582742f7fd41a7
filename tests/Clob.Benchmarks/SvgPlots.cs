using System.Globalization;
using System.Text;

namespace Clob.Benchmarks;

/// <summary>Draws plots side by side as SVG, which a browser and the page of a repository show.</summary>
/// <param name="plots">From left to right.</param>
/// <param name="caption">What stands below them.</param>
internal sealed class SvgPlots(IReadOnlyList<Plot> plots, string caption)
{
    private const int Width = 460;
    private const int Height = 300;
    private const int Left = 70;
    private const int Right = 20;
    private const int Top = 50;
    private const int Bottom = 50;

    private static readonly string[] Colors = ["#4878a8", "#d1603d"];

    public override string ToString()
    {
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width * plots.Count} {Height + 30}" font-family="sans-serif" font-size="12">""");
        Line(svg, $"""<rect width="{Width * plots.Count}" height="{Height + 30}" fill="white"/>""");
        for (var at = 0; at < plots.Count; at++)
        {
            Line(svg, $"""<g transform="translate({at * Width} 0)">""");
            Draw(svg, plots[at]);
            Line(svg, $"</g>");
        }

        Line(svg, $"""<text x="{Left}" y="{Height + 15}" fill="#555">{caption}</text>""");
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Draw(StringBuilder svg, Plot plot)
    {
        var heights = plot.Lines.SelectMany(line => line.Values).ToList();
        var ticks = Ticks(heights.Min(), heights.Max());
        Line(svg, $"""<text x="{Left}" y="20" font-weight="bold">{plot.Title}</text>""");
        foreach (var tick in ticks)
        {
            var y = Place(tick, ticks[0], ticks[^1], Height - Bottom, Top);
            Line(svg, $"""<line x1="{Left}" y1="{y:0.#}" x2="{Width - Right}" y2="{y:0.#}" stroke="#ddd"/>""");
            Line(svg, $"""<text x="{Left - 8}" y="{y + 4:0.#}" text-anchor="end">{tick:#,0}</text>""");
        }

        foreach (var value in plot.Across)
        {
            Line(svg, $"""<text x="{Across(plot, value):0.#}" y="{Height - Bottom + 18}" text-anchor="middle">{value:#,0}</text>""");
        }

        for (var at = 0; at < plot.Lines.Count; at++)
        {
            var line = plot.Lines[at];
            var points = line.Values.Zip(plot.Across, (height, value) =>
                string.Create(CultureInfo.InvariantCulture, $"{Across(plot, value):0.#},{Place(height, ticks[0], ticks[^1], Height - Bottom, Top):0.#}"));
            Line(svg, $"""<polyline points="{string.Join(' ', points)}" fill="none" stroke="{Colors[at]}" stroke-width="2"/>""");
            Line(svg, $"""<text x="{Left + (at * 120)}" y="38" fill="{Colors[at]}">{line.Name}</text>""");
        }
    }

    private static double Across(Plot plot, int value) => Place(value, plot.Across[0], plot.Across[^1], Left + 10, Width - Right - 10);

    /// <summary>Where a value stands between two ends whose places are known.</summary>
    private static double Place(double value, double low, double high, double atLow, double atHigh)
        => atLow + ((atHigh - atLow) * (Math.Log(value) - Math.Log(low)) / (Math.Log(high) - Math.Log(low)));

    /// <summary>1, 2 and 5 times the powers of ten, from the last below all values to the first above them.</summary>
    private static List<double> Ticks(double lowest, double highest)
    {
        var all = Enumerable.Range(0, 10).SelectMany(power => new[] { 1, 2, 5 }.Select(step => step * Math.Pow(10, power))).ToList();
        return all[all.FindLastIndex(tick => tick <= lowest)..(all.FindIndex(tick => tick >= highest) + 1)];
    }

    private static void Line(StringBuilder svg, FormattableString line)
        => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
