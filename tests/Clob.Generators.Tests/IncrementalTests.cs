using Clob.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clob.Generators.Tests;

public class IncrementalTests
{
    private static readonly string[] Parts =
    [
        TrackingNames.Api,
        TrackingNames.RejectionKinds,
        TrackingNames.ReasonRules,
        TrackingNames.Tiers,
        TrackingNames.Environments,
        TrackingNames.Authentication,
        TrackingNames.ResponseHeaders,
    ];

    [Fact]
    public void Edit_comment_emits_nothing_anew()
    {
        var run = GeneratorRun.Of(Specs.Real).Edit("# A comment more.\n" + Specs.Real);

        Assert.Equal(IncrementalStepRunReason.Unchanged, run.Reason(TrackingNames.Models));
        Assert.Equal(0, run.EmittedAnew());
    }

    [Fact]
    public void Edit_example_emits_nothing_anew()
    {
        var run = GeneratorRun.Of(Specs.Real).Edit(Specs.RealWith("value: service not ready\n    TooMany", "value: not yet\n    TooMany"));

        Assert.Equal(0, run.EmittedAnew());
    }

    [Fact]
    public void Edit_summary_of_an_operation_emits_the_operations_and_their_checks_only()
        => AssertChangedOnly(Specs.RealWith("summary: Cancels one order.", "summary: Cancels an order."), TrackingNames.Api);

    [Fact]
    public void Edit_description_of_a_kind_emits_the_kinds_and_not_the_classifier()
        => AssertChangedOnly(
            Specs.RealWith(
                "value: 5\n              description: The venue does not know the order.\n",
                "value: 5\n              description: Not known.\n"),
            TrackingNames.RejectionKinds);

    [Theory]
    [InlineData("words: [matched]", "words: [matched, filled]")]
    [InlineData("beside: [deposit wallet]", "beside: [wallet]")]
    [InlineData("counts: denied", "counts: affirmed")]
    [InlineData("verbs: [cancel]", "verbs: [cancel, kill]")]
    public void Edit_words_of_reasons_emits_the_classifier_only(string old, string replacement)
        => AssertChangedOnly(Specs.RealWith(old, replacement), TrackingNames.ReasonRules);

    [Fact]
    public void Edit_tier_emits_the_tiers_only()
        => AssertChangedOnly(Specs.RealWith("rate: 1050", "rate: 1060"), TrackingNames.Tiers);

    [Fact]
    public void Edit_server_emits_the_environments_only()
        => AssertChangedOnly(Specs.RealWith("https://clob-staging.polymarket.com", "https://staging.example"), TrackingNames.Environments);

    [Fact]
    public void Edit_value_of_a_kind_emits_the_kinds_and_not_the_classifier()
        => AssertChangedOnly(Specs.RealWith("value: 5\n", "value: 6\n"), TrackingNames.RejectionKinds);

    [Fact]
    public void Edit_description_of_a_header_emits_the_headers_only()
        => AssertChangedOnly(Specs.RealWith("Unix time in whole seconds, decimal", "Unix seconds, decimal"), TrackingNames.Authentication);

    [Fact]
    public void Edit_description_of_a_header_of_responses_emits_these_headers_only()
        => AssertChangedOnly(Specs.RealWith("Whole seconds to wait before", "Seconds to wait before"), TrackingNames.ResponseHeaders);

    [Fact]
    public void Edit_maxItems_emits_the_operations_and_the_checks()
        => AssertChangedOnly(Specs.RealWith("maxItems: 1000", "maxItems: 500"), TrackingNames.Api);

    [Fact]
    public void Edit_minLength_emits_the_operations_and_their_checks_only()
        => AssertChangedOnly(
            Specs.RealWith(
                "asset_id:\n          type: string\n          minLength: 1", "asset_id:\n          type: string\n          minLength: 0"),
            TrackingNames.Api);

    [Fact]
    public void Run_with_the_check_symbol_emits_nothing()
        => Assert.Empty(
            GeneratorRun.Of(Specs.Real, options: new CSharpParseOptions(preprocessorSymbols: ["CLOB_SPEC_CHECK"])).Result.GeneratedSources);

    [Theory]
    [InlineData("/a/b/clob.yaml", 9)]
    [InlineData("clob.yaml", 9)]
    [InlineData("/a/b/Clob.YAML", 9)]
    [InlineData("/a/b/other.yaml", 0)]
    [InlineData("/a/b/my.clob.yaml", 0)]
    [InlineData("/clob.yaml/x.yaml", 0)]
    public void Run_takes_the_file_by_its_name(string path, int files)
        => Assert.Equal(files, GeneratorRun.Of(Specs.Real, path).Result.GeneratedSources.Length);

    // That the repetition of each run is cached is asserted in GeneratorRun itself.
    private static void AssertChangedOnly(string edited, params string[] changed)
    {
        var run = GeneratorRun.Of(Specs.Real).Edit(edited);

        Assert.Equal(
            Parts.Select(part => (part, changed.Contains(part) ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Unchanged)),
            Parts.Select(part => (part, run.Reason(part))));
        Assert.Equal(changed.Length, run.EmittedAnew());
    }
}
