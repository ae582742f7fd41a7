using System.Text.Json;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>Members of records are equal where their content is, however deep it is.</summary>
public sealed class DeepContentTests
{
    [Fact]
    public void Lists_of_lists_are_compared_by_their_items()
    {
        AssertEqual<IReadOnlyList<string>>([["a", "b"], []], [new List<string> { "a", "b" }, Array.Empty<string>()]);
        AssertNotEqual<IReadOnlyList<string>>([["a", "b"], []], [["b", "a"], []]);
        AssertNotEqual<IReadOnlyList<string>>([["a"]], [["a", "b"]]);
        AssertNotEqual<IReadOnlyList<string>>([["a", "b"]], [["a"]]);
        AssertEqual<IReadOnlyList<IReadOnlyList<int>>>([[[1], [2, 3]]], [[[1], [2, 3]]]);
        AssertNotEqual<IReadOnlyList<IReadOnlyList<int>>>([[[1], [2, 3]]], [[[1], [2, 4]]]);
    }

    [Fact]
    public void Lists_of_maps_are_compared_by_their_entries()
    {
        AssertEqual<IReadOnlyDictionary<string, string>>(
            [Map(("a", "1"), ("b", "2"))],
            [new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["b"] = "2", ["a"] = "1" }]);
        AssertNotEqual<IReadOnlyDictionary<string, string>>([Map(("a", "1"))], [Map(("A", "1"))]);
        AssertNotEqual<IReadOnlyDictionary<string, string>>([Map(("a", "1"))], [Map(("a", "2"))]);
        AssertNotEqual<IReadOnlyDictionary<string, string>>([Map(("a", "1"))], [Map(("a", "1"), ("b", "2"))]);
        AssertEqual<IReadOnlyDictionary<string, IReadOnlyList<decimal>>>(
            [Map<IReadOnlyList<decimal>>(("a", [1.0m]))], [Map<IReadOnlyList<decimal>>(("a", [1.00m]))]);
    }

    [Fact]
    public void Maps_of_lists_and_of_maps_are_compared_by_their_content()
    {
        AssertEqual(Map<IReadOnlyList<int>>(("a", [1, 2]), ("b", [])), Map<IReadOnlyList<int>>(("b", []), ("a", [1, 2])));
        AssertNotEqual(Map<IReadOnlyList<int>>(("a", [1, 2])), Map<IReadOnlyList<int>>(("a", [2, 1])));
        AssertEqual(Map(("a", Map(("x", "1"), ("y", "2")))), Map(("a", Map(("y", "2"), ("x", "1")))));
        AssertNotEqual(Map(("a", Map(("x", "1")))), Map(("a", Map(("x", "2")))));
    }

    [Fact]
    public void Nulls_are_equal_to_nulls_only()
    {
        AssertEqual<string>((IReadOnlyList<string>?)null, null);
        AssertNotEqual<string>(null, (IReadOnlyList<string>)[]);
        AssertNotEqual<string>((IReadOnlyList<string>)[], null);
        AssertEqual((IReadOnlyDictionary<string, string>?)null, null);
        AssertNotEqual(null, Map<string>());
        AssertEqual<string?>([null], [null]);
        AssertNotEqual<string?>([null], [""]);
        AssertEqual<IReadOnlyList<int>?>([null, [1]], [null, [1]]);
        AssertNotEqual<IReadOnlyList<int>?>([null], [[]]);
    }

    [Theory]
    [InlineData("""{"a":[1,"x",null],"b":{}}""", """ { "b" : {}, "a":[1.0,"\u0078",null] } """, true)]
    [InlineData("1e2", "100", true)]
    [InlineData("-0", "0.0", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("null", "false", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("""{"a":1}""", """{"A":1}""", false)]
    public void JSON_is_compared_by_what_it_says(string one, string other, bool areEqual)
    {
        var (first, second) = (Json(one), Json(other));

        Assert.Equal(areEqual, ContentEquality.AreEqual(first, second));
        Assert.Equal(areEqual, ContentEquality.AreEqual((JsonElement?)first, second));
        Assert.Equal(areEqual, ContentEquality.AreEqual<JsonElement>([first], [second]));
        Assert.Equal(areEqual, ContentEquality.AreEqual(Map(("a", first)), Map(("a", second))));
        if (areEqual)
        {
            Assert.Equal(ContentEquality.HashOf(first), ContentEquality.HashOf(second));
            Assert.Equal(ContentEquality.HashOf<JsonElement>([first]), ContentEquality.HashOf<JsonElement>([second]));
        }
    }

    [Fact]
    public void JSON_that_is_missing_or_has_half_a_character_is_compared_without_an_exception()
    {
        Assert.True(ContentEquality.AreEqual(default(JsonElement), default));
        Assert.False(ContentEquality.AreEqual(default, Json("1")));
        Assert.False(ContentEquality.AreEqual((JsonElement?)null, Json("null")));
        Assert.True(ContentEquality.AreEqual((JsonElement?)null, null));
        Assert.Equal(ContentEquality.HashOf(default(JsonElement)), ContentEquality.HashOf(default(JsonElement)));
        Assert.True(ContentEquality.AreEqual(Json("\"\\ud800\""), Json("\"\\ud800\"")));
        Assert.False(ContentEquality.AreEqual(Json("\"\\ud800\""), Json("\"\\ud801\"")));
        Assert.Equal(ContentEquality.HashOf(Json("\"\\ud800\"")), ContentEquality.HashOf(Json("\"\\ud800\"")));
    }

    [Fact]
    public void Bytes_are_compared_one_by_one()
    {
        ReadOnlyMemory<byte> one = new byte[] { 1, 2 };
        ReadOnlyMemory<byte> same = new byte[] { 0, 1, 2 }.AsMemory(1);
        ReadOnlyMemory<byte> other = new byte[] { 2, 1 };

        Assert.True(ContentEquality.AreEqual(one, same));
        Assert.True(ContentEquality.AreEqual((ReadOnlyMemory<byte>?)one, same));
        Assert.True(ContentEquality.AreEqual<ReadOnlyMemory<byte>>([one], [same]));
        Assert.Equal(ContentEquality.HashOf(one), ContentEquality.HashOf(same));
        Assert.False(ContentEquality.AreEqual(one, other));
        Assert.False(ContentEquality.AreEqual(one, (ReadOnlyMemory<byte>?)null));
    }

    [Fact]
    public void Records_in_lists_are_compared_as_they_say()
    {
        AssertEqual<Receipt>([new() { Id = "1" }], [new() { Id = "1" }]);
        AssertNotEqual<Receipt>([new() { Id = "1" }], [new() { Id = "2" }]);
        AssertEqual<Side>([Side.Buy], [Side.Create("BUY")]);
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static Dictionary<string, T> Map<T>(params (string Key, T Value)[] entries)
        => entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    private static void AssertEqual<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
    {
        Assert.True(ContentEquality.AreEqual(one, other) && ContentEquality.AreEqual(other, one));
        Assert.Equal(ContentEquality.HashOf(one), ContentEquality.HashOf(other));
    }

    private static void AssertNotEqual<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
        => Assert.False(ContentEquality.AreEqual(one, other) || ContentEquality.AreEqual(other, one));

    private static void AssertEqual<T>(IReadOnlyDictionary<string, T>? one, IReadOnlyDictionary<string, T>? other)
    {
        Assert.True(ContentEquality.AreEqual(one, other) && ContentEquality.AreEqual(other, one));
        Assert.Equal(ContentEquality.HashOf(one), ContentEquality.HashOf(other));
    }

    private static void AssertNotEqual<T>(IReadOnlyDictionary<string, T>? one, IReadOnlyDictionary<string, T>? other)
        => Assert.False(ContentEquality.AreEqual(one, other) || ContentEquality.AreEqual(other, one));
}
