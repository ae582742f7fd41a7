namespace Clob.Benchmarks;

/// <summary>One plot: lines over the same values, both axes logarithmic.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Across">The values along the bottom.</param>
/// <param name="Lines">What was measured at each of them.</param>
internal sealed record Plot(string Title, IReadOnlyList<int> Across, IReadOnlyList<PlotLine> Lines);

/// <summary>One line of a plot.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Values">Its heights.</param>
internal sealed record PlotLine(string Name, IReadOnlyList<double> Values);
