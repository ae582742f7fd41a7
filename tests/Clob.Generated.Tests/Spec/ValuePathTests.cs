using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

public sealed class ValuePathTests
{
    private readonly ValuePath _root = new("orders");

    [Fact]
    public void The_way_to_a_value_is_written_as_in_code()
    {
        Assert.Equal("orders", _root.ToString());
        Assert.Equal("orders[3].price", _root.Item(3).Member("price").ToString());
        Assert.Equal("orders[0][1].tags[\"a b\"].name", _root.Item(0).Item(1).Member("tags").Key("a b").Member("name").ToString());
    }

    [Fact]
    public void Two_ways_from_one_place_do_not_meet()
    {
        var item = _root.Item(3);

        Assert.Equal(
            ("orders[3].a", "orders[3].b", "orders[3]"), (item.Member("a").ToString(), item.Member("b").ToString(), item.ToString()));
    }

    [Fact]
    public void A_key_is_shown_without_control_characters_and_not_too_long()
    {
        var text = _root.Key("a\u001b[31m" + new string('x', 5000)).ToString();

        Assert.DoesNotContain(text, char.IsControl);
        Assert.InRange(text.Length, 1, 120);
    }

    [Theory]
    [MemberData(nameof(ForeignCulture.Names), MemberType = typeof(ForeignCulture))]
    public void An_index_is_in_plain_digits(string culture)
    {
        using var scope = ForeignCulture.Enter(culture);

        Assert.Equal("orders[1234567]", _root.Item(1234567).ToString());
    }
}
