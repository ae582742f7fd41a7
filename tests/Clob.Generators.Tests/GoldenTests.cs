using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests;

[Trait("Category", "Golden")]
public class GoldenTests
{
    [Fact]
    public void Emit_real_spec_is_as_committed() => GoldenFiles.Verify(GeneratorRun.Of(Specs.Real), "Real");

    [Fact]
    public void Emit_small_spec_is_as_committed() => GoldenFiles.Verify(GeneratorRun.Of(Specs.Small), "Small");

    [Fact]
    public void Emit_every_shape_of_body_is_as_committed() => GoldenFiles.Verify(GeneratorRun.Of(Shapes), "Shapes");

    [Fact]
    public async Task Check_real_spec_reports_nothing() => await SpecAssert.IsClean(Specs.Real);

    [Fact]
    public async Task Check_small_spec_reports_nothing() => await SpecAssert.IsClean(Specs.Small);

    [Fact]
    public async Task Check_every_shape_of_body_reports_nothing() => await SpecAssert.IsClean(Shapes);

    [Theory]
    [InlineData("Real")]
    [InlineData("Small")]
    [InlineData("Shapes")]
    public void Emit_compiles_without_a_warning_beside_the_library(string name)
        => Assert.NotNull(GeneratorRun.Of(name switch { "Real" => Specs.Real, "Small" => Specs.Small, _ => Shapes }).Load());

    [Fact]
    public void Emit_spec_with_other_line_ends_gives_the_same_bytes()
    {
        var lf = SourcesOf(Specs.Real);
        var crlf = SourcesOf(Specs.Real.ReplaceLineEndings("\r\n"));

        Assert.Equal(lf, crlf);
        Assert.All(crlf, source => Assert.DoesNotContain('\r', source));
    }

    private static IEnumerable<string> SourcesOf(string spec)
        => GeneratorRun.Of(spec).Result.GeneratedSources.Select(source => source.SourceText.ToString());

    private static string Shapes { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Shapes", "clob.yaml"));
}
