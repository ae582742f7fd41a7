using Clob.Generators.Parsing;

namespace Clob.Generators.Tests.Parsing;

/// <summary>Anchors, aliases and merge keys are read; what would read without an end is refused.</summary>
public class YamlTreeReaderTests
{
    [Theory]
    [InlineData("a: &x 1\nb: *x", "{a: 1, b: 1}")]
    [InlineData("a: &x [1, 2]\nb: { c: *x }", "{a: [1, 2], b: {c: [1, 2]}}")]
    [InlineData("a: &x { b: &y 1 }\nc: [*x, *y]", "{a: {b: 1}, c: [{b: 1}, 1]}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}")]
    [InlineData("&k a: 1\nb: *k", "{a: 1, b: a}")]
    [InlineData("a: &k b\n*k : 2", "{a: b, b: 2}")]
    public void An_alias_is_the_value_that_has_the_anchor(string yaml, string tree) => Assert.Equal(tree, Read(yaml));

    [Theory]
    [InlineData("a: &x { b: 1 }\nc: { <<: *x, d: 2 }", "{a: {b: 1}, c: {b: 1, d: 2}}")]
    [InlineData("a: &x { b: 1, c: 2 }\nd: { <<: *x, b: 3 }", "{a: {b: 1, c: 2}, d: {c: 2, b: 3}}")]
    [InlineData("a: &x { b: 1, c: 2 }\nd: { b: 3, <<: *x }", "{a: {b: 1, c: 2}, d: {b: 3, c: 2}}")]
    [InlineData("a: &x { b: 1 }\nc: &y { b: 2, d: 3 }\ne: { <<: [*x, *y] }", "{a: {b: 1}, c: {b: 2, d: 3}, e: {b: 1, d: 3}}")]
    [InlineData("a: &x { b: 1 }\nc: &y { <<: *x }\nd: { <<: *y }", "{a: {b: 1}, c: {b: 1}, d: {b: 1}}")]
    [InlineData("a: { <<: { b: 1 }, c: 2 }", "{a: {b: 1, c: 2}}")]
    [InlineData("a: { <<: [] }", "{a: {}}")]
    [InlineData("a: { '<<': 1 }", "{a: {<<: 1}}")]
    public void A_merge_key_takes_the_entries_that_the_map_does_not_have(string yaml, string tree) => Assert.Equal(tree, Read(yaml));

    [Theory]
    [InlineData("a: *x", 0, 3, "The alias '*x' has no anchor before it.")]
    [InlineData("a: *x\nb: &x 1", 0, 3, "The alias '*x' has no anchor before it.")]
    [InlineData("a: &x [*x]", 0, 7, "The alias '*x' is inside the value that it repeats.")]
    [InlineData("a: &x\n  b: [{ c: *x }]", 1, 11, "The alias '*x' is inside the value that it repeats.")]
    [InlineData("a: &x\n  <<: *x", 1, 6, "The alias '*x' is inside the value that it repeats.")]
    [InlineData("a: &x 1\nb: { <<: *x }", 1, 9, "'<<' takes the entries of a map")]
    [InlineData("a: &x {}\nb: { <<: [*x, 1] }", 1, 15, "'<<' takes the entries of a map")]
    [InlineData("a: &x {}\nb: { <<: *x, <<: *x }", 1, 13, "The key '<<' stands twice")]
    [InlineData("a: !!str true", 0, 3, "Tags are not read here")]
    [InlineData("a: ! true", 0, 3, "Tags are not read here")]
    [InlineData("a: !x { b: 1 }", 0, 3, "Tags are not read here")]
    public void What_cannot_be_read_is_refused_at_its_place(string yaml, int line, int column, string reason)
    {
        var failure = YamlTreeReader.Read(yaml, CancellationToken.None).Failure!;

        Assert.StartsWith(reason, failure.Reason, StringComparison.Ordinal);
        Assert.Equal((line, column), (failure.Position.StartLine, failure.Position.StartColumn));
    }

    [Fact]
    public void Aliases_of_aliases_are_refused_before_they_are_a_huge_tree()
    {
        var levels = Enumerable.Range(1, 30)
            .Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]");

        var failure = YamlTreeReader.Read("a0: &a0 [x]\n" + string.Join('\n', levels), CancellationToken.None).Failure!;

        Assert.StartsWith("Aliases repeat more than 100000 values.", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(5, failure.Position.StartLine);
    }

    [Fact]
    public void Merge_keys_of_merge_keys_are_refused_before_they_are_a_huge_tree()
    {
        var levels = Enumerable.Range(1, 30)
            .Select(level => $"a{level}: &a{level} {{ b{level}: *a{level - 1}, c{level}: *a{level - 1}, <<: *a{level - 1} }}");

        var failure = YamlTreeReader.Read("a0: &a0 { x: 1 }\n" + string.Join('\n', levels), CancellationToken.None).Failure!;

        Assert.StartsWith("Aliases repeat more than 100000 values.", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_nest_are_refused_before_they_are_too_deep()
    {
        var levels = Enumerable.Range(1, 70).Select(level => $"a{level}: &a{level} [*a{level - 1}]");

        var failure = YamlTreeReader.Read("a0: &a0 [x]\n" + string.Join('\n', levels), CancellationToken.None).Failure!;

        Assert.Equal("With the value of '*a62', the nesting is too deep.", failure.Reason);
    }

    [Theory]
    [InlineData("\u0000", 0, 0, "U+0000")]
    [InlineData("a: b\nc: d\u0000", 1, 4, "U+0000")]
    [InlineData("# \u0007", 0, 2, "U+0007")]
    [InlineData("a: b\r\n\r\nc: 'd\u001B'", 2, 5, "U+001B")]
    [InlineData("a: b\rc: \u007F", 1, 3, "U+007F")]
    [InlineData("a: \u0085", 0, 3, "U+0085")]
    [InlineData("a: |\n  b\u2028c", 1, 3, "U+2028")]
    [InlineData("a: \"b\u2029c\"", 0, 5, "U+2029")]
    [InlineData("a: \uFEFF", 0, 3, "U+FEFF")]
    [InlineData("a: \uFFFE", 0, 3, "U+FFFE")]
    public void A_character_that_YAML_forbids_is_refused_at_its_place(string yaml, int line, int column, string character)
    {
        var failure = YamlTreeReader.Read(yaml, CancellationToken.None).Failure!;

        Assert.Equal($"The character {character} is not allowed here. Remove it.", failure.Reason);
        Assert.Equal((line, column), (failure.Position.StartLine, failure.Position.StartColumn));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        Assert.NotNull(YamlTreeReader.Read("a: \uD83D", CancellationToken.None).Failure);
        Assert.NotNull(YamlTreeReader.Read("a: \uDE00", CancellationToken.None).Failure);
        Assert.Equal("{a: \U0001F600}", Read("a: \U0001F600"));
    }

    [Theory]
    [InlineData(@"\0", "U+0000")]
    [InlineData(@"\a", "U+0007")]
    [InlineData(@"\e", "U+001B")]
    [InlineData(@"\x1f", "U+001F")]
    [InlineData(@"\N", "U+0085")]
    [InlineData(@"\L", "U+2028")]
    [InlineData(@"\u2029", "U+2029")]
    public void An_escaped_character_that_C_sharp_does_not_have_in_a_line_is_refused_at_the_text(string escape, string character)
    {
        var failure = YamlTreeReader.Read($"a: \"b{escape}c\"", CancellationToken.None).Failure!;

        Assert.StartsWith($"The text has the character {character}, escaped.", failure.Reason, StringComparison.Ordinal);
        Assert.Equal((0, 3), (failure.Position.StartLine, failure.Position.StartColumn));
    }

    [Fact]
    public void Escaped_tabs_and_line_ends_are_read() => Assert.Equal("{a: b\tc\nd\r}", Read("a: \"b\\tc\\nd\\r\""));

    private static string Read(string yaml)
    {
        var tree = YamlTreeReader.Read(yaml, CancellationToken.None);
        Assert.Null(tree.Failure);
        return Text(tree.Root!);
    }

    private static string Text(SpecNode node) => node switch
    {
        SpecMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Name}: {Text(entry.Value)}"))}}}",
        SpecList list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        _ => ((SpecScalar)node).Value,
    };
}
