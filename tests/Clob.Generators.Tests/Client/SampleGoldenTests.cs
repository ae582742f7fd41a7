using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Client;

/// <summary>What is generated from the sample is what was read and committed.</summary>
[Trait("Category", "Golden")]
public sealed class SampleGoldenTests(SampleClient sample) : IClassFixture<SampleClient>
{
    [Fact]
    public void The_client_of_the_sample_is_the_golden_copy()
        => SampleGolden.Verify("ClobClient.g.cs", sample.Client.Printed);

    [Theory]
    [InlineData("ClobOperations.g.cs")]
    [InlineData("RequestChecks.g.cs")]
    public void What_the_generator_adds_to_the_sample_is_the_golden_copy(string hintName)
        => SampleGolden.Verify(hintName, GeneratorRun.Of(SampleClient.Spec).Source(hintName));

    [Fact]
    public void The_sample_has_at_least_40_operations()
        => Assert.True(sample.Client.Type("IClobClient").GetMethods().Length >= 40);
}
