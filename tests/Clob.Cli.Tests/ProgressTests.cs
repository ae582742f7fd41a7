using System.Globalization;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>How far a long cancel is, at a terminal and nowhere else.</summary>
public sealed class ProgressTests : SandboxTest
{
    [Fact]
    public async Task Progress_on_a_terminal_is_one_line_that_is_erased_at_the_end()
    {
        var run = await CancelManyAsync(errorColumns: 80);

        Assert.Matches("\r60 of [0-9]+ or more orders done, 60 canceled", run.Error);
        Assert.Contains("1,500 of 1,500 orders done, 1,500 canceled", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Error);
        Assert.EndsWith(" \r", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_writes_numbers_the_same_way_in_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;

        var run = await CancelManyAsync(errorColumns: 80);

        Assert.Contains("1,500 of 1,500 orders done, 1,500 canceled", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("1.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_on_a_narrow_terminal_fits_the_line()
    {
        var run = await CancelManyAsync(errorColumns: 20);

        Assert.All(run.Error.Split('\r'), line => Assert.True(line.Length < 20, line));
    }

    [Fact]
    public async Task Progress_without_a_terminal_writes_nothing()
        => Assert.Empty((await CancelManyAsync(errorColumns: null)).Error);

    [Fact]
    public async Task Progress_of_a_single_request_writes_nothing()
        => Assert.Empty((await RunAsync(Shell with { ErrorColumns = 80 }, "cancel", Seed(2)[0])).Error);

    private Task<CliRun> CancelManyAsync(int? errorColumns)
        => RunAsync(Shell with { Input = string.Join('\n', Seed(1500)), ErrorColumns = errorColumns }, "cancel", "-");
}
