using System.Globalization;

namespace Clob.Benchmarks;

/// <summary>Writes figures, each beside the target that was set for it.</summary>
internal static class Table
{
    public static void Title(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    public static void Row(TextWriter output, string what, string figure, double value, double target, bool isAtMost = true)
    {
        var isMet = isAtMost ? value <= target : value >= target;
        var bound = string.Create(CultureInfo.InvariantCulture, $"{(isAtMost ? "at most" : "at least")} {target:#,0.##}");
        output.WriteLine($"  {what,-52} {figure,12}   {bound,-16} {(isMet ? "ok" : "MISSED")}");
    }

    public static string Times(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.000}x");

    public static string Bytes(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:#,0} B");

    public static string Number(int value) => string.Create(CultureInfo.InvariantCulture, $"{value:#,0}");

    public static string Micro(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} us");
}
