using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class XWordTests
{
    [Theory]
    [InlineData("x-rate-limit", "; did you mean 'x-rate-limits'?")]
    [InlineData("x-ratelimits", "; did you mean 'x-rate-limits'?")]
    [InlineData("X-Rate-Limits", "; did you mean 'x-rate-limits'?")]
    [InlineData("x-colour-of-the-sky", "")]
    public async Task Check_word_that_is_not_known_is_reported_at_the_key(string word, string suggestion)
    {
        var found = await SpecAssert.Reports("CLOB0016", Specs.SmallWith("x-rate-limits: [", $"§{word}: ["));

        Assert.Equal($"'{word}' is not a word of this spec{suggestion}", found.Message());
    }

    [Theory]
    [InlineData("  responses:\n    Thing:\n", "  parameters: { x-trace: { name: x-trace, in: header } }\n  responses:\n    Thing:\n")]
    [InlineData("          example: {}\n", "          example: { x-anything: 1 }\n")]
    [InlineData("          example: {}\n", "          examples: { one: { value: { x-anything: 1 } } }\n")]
    [InlineData(
        "      content:\n        application/json:\n          schema: { $ref",
        "      headers: { x-request-id: { schema: { type: string } } }\n      content:\n        application/json:\n"
        + "          schema: { $ref")]
    public async Task Check_name_or_data_that_begins_like_a_word_is_none(string old, string replacement)
        => await SpecAssert.IsClean(Specs.SmallWith(old, replacement));

    [Theory]
    [InlineData("x-token-cost: { request: 1 }", "x-token-cost: { request: §many }")]
    [InlineData("x-token-cost: { request: 1 }", "x-token-cost: { request: §0 }")]
    [InlineData("x-token-cost: { request: 1 }", "x-token-cost: { §requests: 1 }")]
    [InlineData("x-token-cost: { request: 1 }", "x-token-cost: §{}")]
    [InlineData("x-token-cost: { request: 1 }", "x-token-cost: §1")]
    [InlineData("{ requests: 5, seconds: 10 }", "{ requests: §\"many\", seconds: 10 }")]
    [InlineData("{ requests: 5, seconds: 10 }", "{ requests: §'5', seconds: 10 }")]
    [InlineData("{ requests: 5, seconds: 10 }", "§{ requests: 5 }")]
    [InlineData("{ requests: 5, seconds: 10 }", "{ requests: 5, seconds: 10, §minutes: 1 }")]
    [InlineData("{ requests: 5, seconds: 10 }", "§5")]
    [InlineData("x-rate-limits: [{ requests: 5, seconds: 10 }]", "x-rate-limits: §[]")]
    [InlineData("x-name: things", "x-name: §the things")]
    [InlineData("x-name: things", "x-name: §[things]")]
    [InlineData("      x-token-cost: { request: 1 }\n", "      x-idempotent: §yes\n")]
    [InlineData("      x-token-cost: { request: 1 }\n", "      x-idempotent: §false\n")]
    [InlineData("      x-token-cost: { request: 1 }\n", "      x-by-scope: §false\n")]
    [InlineData("maxItems: 3", "x-unbounded: §[]")]
    [InlineData("maxItems: 3", "x-unbounded: §''")]
    [InlineData("{ name: Slow, rate: 1, burst: 2 }", "{ name: Slow, rate: §fast, burst: 2 }")]
    [InlineData("{ name: Slow, rate: 1, burst: 2 }", "§{ name: Slow, rate: 1 }")]
    [InlineData("words: [lost]", "words: [§{ text: lost }]")]
    [InlineData("words: [lost]", "words: [lost, §[gone]]")]
    [InlineData("words: [lost]", "words: [lost]\n              counts: §always")]
    [InlineData("words: [lost]", "words: [lost]\n              beside: §[]")]
    [InlineData("words: [lost]", "words: [lost]\n              §patterns: [lost]")]
    [InlineData("            conjunctions: [and]\n", "            §conjunction: [and]\n")]
    [InlineData("            conjunctions: [and]\n", "            conjunctions: §and\n")]
    [InlineData("            conjunctions: [and]\n", "            conjunctions: §[]\n")]
    [InlineData("examples: [it is lost]", "examples: §it is lost")]
    [InlineData("- kind: Lost\n              value: 1\n", "- §kind: Lost\n")]
    [InlineData("value: 1", "value: §0")]
    [InlineData("value: 1", "value: §'1'")]
    [InlineData("value: 1", "value: §one")]
    [InlineData("              description: It is lost.\n              words", "              description: §''\n              words")]
    public async Task Check_value_of_the_wrong_shape_is_reported_at_the_value(string old, string marked)
        => await SpecAssert.Reports("CLOB0017", Specs.SmallWith(old, marked));

    [Fact]
    public async Task Check_value_of_the_wrong_shape_says_what_is_needed()
    {
        var found = await SpecAssert.Reports(
            "CLOB0017", Specs.SmallWith("{ requests: 5, seconds: 10 }", "{ §request: 5, requests: 5, seconds: 10 }"));

        Assert.Equal("x-rate-limits: 'request' has no meaning here; did you mean 'requests'?", found.Message());
    }

    [Theory]
    [InlineData("  /things:\n", "  /things:\n    §x-idempotent: true\n")]
    [InlineData("  /things:\n", "  /things:\n    §x-by-scope: true\n")]
    [InlineData("info: {", "§x-token-cost: { request: 1 }\ninfo: {")]
    [InlineData("      x-token-cost: { request: 1 }\n", "      §x-name: things\n")]
    [InlineData("      x-token-cost: { request: 1 }\n", "      §x-rate-limit-tiers: [{ name: Slow, rate: 1, burst: 2 }]\n")]
    [InlineData(
        "      type: object\n      properties:\n",
        "      type: object\n      §x-unbounded: It is an object.\n      properties:\n")]
    public async Task Check_word_in_the_wrong_place_is_reported_at_the_key(string old, string marked)
        => await SpecAssert.Reports("CLOB0018", Specs.SmallWith(old, marked));

    [Fact]
    public async Task Check_second_list_of_kinds_is_reported_at_the_key()
        => await SpecAssert.Reports(
            "CLOB0018",
            Specs.SmallWith(
                "  responses:\n    Thing:\n",
                "    Other:\n      properties:\n"
                + "        more: { §x-rejection-kinds: [{ kind: A, value: 1, description: A., words: [a], examples: [a] }] }\n"
                + "  responses:\n    Thing:\n"));

    [Theory]
    [InlineData("        more: { §x-reason-words: { neutral: [a] } }\n")]
    [InlineData("        more: { type: object }\n      §x-reason-words: { neutral: [a] }\n")]
    public async Task Check_second_or_misplaced_words_are_reported_at_the_key(string marked)
        => await SpecAssert.Reports(
            "CLOB0018", Specs.SmallWith(
                "  responses:\n    Thing:\n", "    Other:\n      properties:\n" + marked + "  responses:\n    Thing:\n"));
}
