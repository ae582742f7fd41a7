using System.Text.Json;
using Clob.Spec;

namespace Clob.Tests.Spec;

public sealed class NullToleranceTests
{
    [Fact]
    public void A_list_whose_items_may_be_null_keeps_its_nulls()
    {
        string?[] list = ["a", null];

        Assert.Same(list, NullTolerance.OrEmptyWithNulls(list));
        Assert.Empty(NullTolerance.OrEmptyWithNulls((IReadOnlyList<string?>?)null));
    }

    [Fact]
    public void A_list_whose_items_may_not_be_null_loses_them()
    {
        Assert.Equal(["a"], NullTolerance.OrEmpty<string>(["a", null!]));
        Assert.Empty(NullTolerance.OrEmpty((IReadOnlyList<string>?)null));
    }

    [Fact]
    public void A_null_inside_of_an_item_cannot_be_read_wherever_it_is()
    {
        Assert.Throws<JsonException>(() => NullTolerance.OrEmpty<IReadOnlyList<string>>([["a"], [null!]]));
        Assert.Throws<JsonException>(() => NullTolerance.OrEmpty<IReadOnlyList<string>>([null!, [null!]]));
        Assert.Throws<JsonException>(() => NullTolerance.OrEmpty(Map<IReadOnlyList<string>>(["a", null!])));
        Assert.Throws<JsonException>(() => NullTolerance.OrEmpty(Map<object>(null!)));
        Assert.Equal([["a"]], NullTolerance.OrEmpty<IReadOnlyList<string>>([["a"], null!]));
    }

    [Fact]
    public void A_null_in_a_map_of_texts_is_an_empty_text_and_one_in_a_map_that_allows_it_stays()
    {
        Assert.Equal("", NullTolerance.OrEmpty(Map<string>(null!))["k"]);
        Assert.Null(NullTolerance.OrEmptyWithNulls(Map<string?>(null))["k"]);
    }

    private static Dictionary<string, T> Map<T>(T value) => new Dictionary<string, T> { ["k"] = value };
}
