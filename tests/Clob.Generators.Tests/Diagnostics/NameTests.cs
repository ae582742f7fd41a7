using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class NameTests
{
    [Theory]
    [InlineData("kind: Late", "kind: §Lost")]
    [InlineData("kind: Late", "kind: §late")]
    [InlineData("kind: Late", "kind: §Too late")]
    [InlineData("kind: Late", "kind: §Unknown")]
    [InlineData("name: Slow", "name: §slow")]
    [InlineData("name: Slow", "name: §All")]
    [InlineData("name: Slow", "name: §Burst")]
    [InlineData("name: Slow", "name: §RateLimitTier")]
    [InlineData(
        "  - { name: Slow, rate: 1, burst: 2 }\n", "  - { name: Slow, rate: 1, burst: 2 }\n  - { name: §Slow, rate: 2, burst: 3 }\n")]
    public async Task Check_name_without_C_sharp_name_of_its_own_is_reported_at_the_name(string old, string marked)
        => await SpecAssert.Reports("CLOB0022", Specs.SmallWith(old, marked));

    [Fact]
    public async Task Check_name_that_is_taken_says_by_which()
    {
        var found = await SpecAssert.Reports("CLOB0022", Specs.SmallWith("kind: Late", "kind: §Lost"));

        Assert.Equal("The name 'Lost' gives no C# name of its own: 'Lost' gives Lost too", found.Message());
    }
}
