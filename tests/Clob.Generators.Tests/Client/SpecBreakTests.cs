namespace Clob.Generators.Tests.Client;

/// <summary>
/// One thing of the sample at a time is written in another way. The analyzer refuses it at its line, or the client still compiles: an
/// error is never in generated code.
/// </summary>
public sealed class SpecBreakTests
{
    public static TheoryData<string> Refused => [.. SpecBreaks.Refused.Select(one => one.Name)];

    public static TheoryData<string> Supported => [.. SpecBreaks.Supported.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_break_is_refused_at_its_line(string name)
    {
        var (yaml, first, last) = SpecBreaks.Refused.Single(one => one.Name == name).In(SampleClient.Spec);

        var errors = GeneratedClient.ErrorsOf(yaml);

        Assert.True(
            errors.Any(error => error.Line >= first && error.Line <= last), $"Lines {first} to {last}: {string.Join("; ", errors)}");
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public async Task What_only_looks_like_a_break_compiles(string name)
    {
        var (yaml, _, _) = SpecBreaks.Supported.Single(one => one.Name == name).In(SampleClient.Spec);

        await GeneratedClient.CreateAsync(yaml);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/csv")]
    public async Task A_spec_without_JSON_compiles(string type)
        => await GeneratedClient.CreateAsync($$"""
            openapi: 3.1.0
            info: { title: Small, version: 1.0.0 }
            servers: [{ url: https://small.example }]
            security: []
            paths:
              /text:
                get:
                  operationId: getText
                  responses:
                    '200': { description: The text., content: { {{type}}: { schema: { type: string } } } }
                    '204': { description: There is none. }
            """);
}
