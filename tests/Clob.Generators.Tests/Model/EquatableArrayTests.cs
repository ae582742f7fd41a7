using Clob.Generators.Model;

namespace Clob.Generators.Tests.Model;

public class EquatableArrayTests
{
    [Fact]
    public void Equals_same_items_is_equal_with_equal_hash()
    {
        EquatableArray<string> left = new(["a", "b"]);
        EquatableArray<string> right = new(["a", "b"]);

        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    public void Equals_other_items_is_not_equal(params string[] other)
        => Assert.True(new EquatableArray<string>(["a", "b"]) != new EquatableArray<string>(other));

    [Fact]
    public void Equals_default_is_equal_to_empty() => Assert.Equal(default, new EquatableArray<string>([]));
}
