namespace Clob.Tests.Generated;

public sealed class ContentEqualityTests
{
    [Fact]
    public void Two_empty_responses_are_equal()
    {
        Assert.True(new CancelOrdersResponse() == new CancelOrdersResponse());
        Assert.Equal(new CancelOrdersResponse().GetHashCode(), new CancelOrdersResponse().GetHashCode());
    }

    [Fact]
    public void Responses_with_the_same_content_are_equal_whatever_their_collections_are()
    {
        var one = Response(["0x1", "0x2"], ("0x3", "Order not found"), ("0x4", "in flight"));
        var other = new CancelOrdersResponse
        {
            Canceled = new List<string> { "0x1", "0x2" }.AsReadOnly(),
            NotCanceled = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["0x4"] = "in flight",
                ["0x3"] = "Order not found",
            },
        };

        Assert.True(one == other && other == one && one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void The_order_of_a_map_does_not_count()
    {
        var one = Response([], ("a", "1"), ("b", "2"));
        var other = Response([], ("b", "2"), ("a", "1"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void The_order_of_a_list_counts() => Assert.NotEqual(Response(["0x1", "0x2"]), Response(["0x2", "0x1"]));

    [Fact]
    public void Responses_that_differ_in_one_place_are_not_equal()
    {
        var response = Response(["0x1"], ("a", "1"), ("b", "2"));
        CancelOrdersResponse[] others =
        [
            Response([], ("a", "1"), ("b", "2")), Response(["0x1", "0x1"], ("a", "1"), ("b", "2")), Response(
                ["0X1"], ("a", "1"), ("b", "2")),
            Response(["0x1"], ("a", "1")), Response(["0x1"], ("a", "1"), ("b", "3")), Response(["0x1"], ("a", "1"), ("B", "2")),
        ];

        Assert.All(others, other => Assert.False(response == other || other == response));
        Assert.False(response.Equals(null));
    }

    [Fact]
    public void Keys_that_differ_in_case_only_are_different_in_both_directions()
    {
        var strict = Response([], ("a", "1"));
        var lenient = new CancelOrdersResponse
        {
            NotCanceled = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["A"] = "1" },
        };

        Assert.False(strict == lenient);
        Assert.False(lenient == strict);
    }

    [Fact]
    public void A_copy_with_a_change_is_not_equal()
        => Assert.NotEqual(
            Response(["0x1"]), Response(["0x1"]) with { NotCanceled = new Dictionary<string, string> { ["0x1"] = "in flight" } });

    private static CancelOrdersResponse Response(string[] canceled, params (string Id, string Reason)[] notCanceled)
        => new() { Canceled = canceled, NotCanceled = notCanceled.ToDictionary(pair => pair.Id, pair => pair.Reason) };
}
