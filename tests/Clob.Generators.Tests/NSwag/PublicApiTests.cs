namespace Clob.Generators.Tests.NSwag;

/// <summary>
/// The listing of the public API holds what is generated, by NSwag and by the Roslyn generator, as it holds what is written.
/// </summary>
public sealed class PublicApiTests
{
    private const string Listing = "src/Clob.Generated/PublicAPI.Unshipped.txt";

    [Theory]
    [InlineData("warning", null)]
    [InlineData("error", "true")]
    public async Task A_listed_member_that_is_missing_stops_each_build_and_one_that_is_not_listed_that_of_CI(string severity, string? ci)
    {
        string[] unlisted =
        [
            "Clob.AdjustableClock.Offset.set -> void",
            "Clob.CancelOrderRequest.OrderId.init -> void",
            "Clob.CancelRejectionKind.Pending = 1 -> Clob.CancelRejectionKind",
        ];
        const string missing = "Clob.AdjustableClock.Gone() -> void";
        using var clone = Clone.ForGeneration();
        var lines = await File.ReadAllLinesAsync(clone.PathOf(Listing));
        await File.WriteAllLinesAsync(clone.PathOf(Listing), lines.Except(unlisted).Append(missing));

        var built = await DotNet.RunAsync(
            clone.Root, ["build", Generation.Project, "-v:quiet", "-nologo"], new Dictionary<string, string?> { ["CI"] = ci });

        Assert.Equal(lines.Length - 3, lines.Except(unlisted).Count());
        Assert.NotEqual(0, built.ExitCode);
        Assert.All(
            unlisted,
            member => Assert.Contains($"{severity} RS0016: Symbol '{member}'", built.Output, StringComparison.Ordinal));
        Assert.Contains(built.Errors, error => error.Contains($"RS0017: Symbol '{missing}'", StringComparison.Ordinal));
    }
}
