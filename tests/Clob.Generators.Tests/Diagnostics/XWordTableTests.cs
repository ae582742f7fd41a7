using System.Text.RegularExpressions;
using Clob.Generators.Diagnostics.Rules;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

/// <summary>spec/README.md documents the words as they are declared.</summary>
public partial class XWordTableTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "spec", "README.md"));

    [Fact]
    public void The_table_of_the_README_has_each_word_with_its_place_and_its_value()
        => Assert.Equal(
            XWordTable.All.Select(word => (word.Name, word.Place.Name, word.Value)).Order(),
            Row().Matches(Readme).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)).Order());

    [Fact]
    public void Each_word_has_a_section_in_the_README()
        => Assert.Equal(
            XWordTable.Names.Order(StringComparer.Ordinal),
            Heading().Matches(Readme).Select(heading => heading.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void No_word_is_declared_twice() => Assert.Equal(XWordTable.All.Count, XWordTable.Names.Distinct().Count());

    [GeneratedRegex(@"^\| `(x-[a-z-]+)` \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^### `(x-[a-z-]+)`$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
