using Clob.Spec;
using Clob.Tests.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

public sealed class QueryStringTests
{
    private readonly QueryString _query = new();

    [Fact]
    public void ToString_without_parameters_is_empty() => Assert.Equal("", _query.ToString());

    [Fact]
    public void ToString_parameters_stand_in_order_and_escaped()
    {
        _query.Add("market", "0x1");
        _query.Add("next cursor", "MA==&x");

        Assert.Equal("?market=0x1&next%20cursor=MA%3D%3D%26x", _query.ToString());
    }

    [Fact]
    public void Add_null_is_left_out()
    {
        _query.Add("market", (string?)null);
        _query.Add("limit", (int?)null);
        _query.Add("id", "1");

        Assert.Equal("?id=1", _query.ToString());
    }

    [Fact]
    public void Add_boolean_date_time_and_enum_are_as_JSON_writes_them()
    {
        _query.Add("open", true);
        _query.Add("after", (DateTimeOffset?)new DateTimeOffset(2024, 7, 1, 12, 30, 0, TimeSpan.FromHours(2)));
        _query.Add("side", Side.Create("NEW SIDE"));

        Assert.Equal("?open=true&after=2024-07-01T12%3A30%3A00%2B02%3A00&side=NEW%20SIDE", _query.ToString());
    }

    [Fact]
    public void AddEach_names_the_parameter_for_each_value()
    {
        _query.AddEach("id", ["a&b", "c"]);
        _query.AddEach<int>("page", [1]);

        Assert.Equal("?id=a%26b&id=c&page=1", _query.ToString());
    }

    [Theory]
    [InlineData(",", "?id=1,2%2C3,4%7C5")]
    [InlineData(" ", "?id=1%202%2C3%204%7C5")]
    [InlineData("|", "?id=1%7C2%2C3%7C4%7C5")]
    public void AddJoined_separates_the_values_and_escapes_what_is_in_them(string separator, string expected)
    {
        _query.AddJoined("id", ["1", "2,3", "4|5"], separator);

        Assert.Equal(expected, _query.ToString());
    }

    [Fact]
    public void Lists_that_are_null_or_empty_are_left_out()
    {
        _query.AddEach<string>("a", null);
        _query.AddEach<string>("a", []);
        _query.AddJoined<string>("a", null, ",");
        _query.AddJoined<string>("a", [], ",");

        Assert.Equal("", _query.ToString());
    }

    [Fact]
    public void A_list_is_read_once()
    {
        var reads = 0;
        IEnumerable<int> Values()
        {
            reads++;
            yield return 1;
            yield return 2;
        }

        _query.AddJoined("id", Values(), ",");

        Assert.Equal(("?id=1,2", 1), (_query.ToString(), reads));
    }

    [Fact]
    public void A_null_in_a_list_is_refused_and_named()
    {
        Assert.Contains(
            "id[1] is null",
            Assert.Throws<ArgumentException>("id", () => _query.AddEach("id", ["1", null!])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "id[0] is null",
            Assert.Throws<ArgumentException>("id", () => _query.AddJoined("id", [(string)null!], ",")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Throws<ArgumentException>("id", () => _query.Add("id", "a\ud800"));
        Assert.Contains(
            "id[0]", Assert.Throws<ArgumentException>(() => _query.AddEach("id", ["\udc00"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_has_no_text_on_the_wire_is_refused()
        => Assert.Throws<NotSupportedException>(() => _query.Add("id", new[] { "1", "2" }));

    [Fact]
    public void Add_number_under_foreign_culture_is_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();

        _query.Add("limit", -5);

        Assert.Equal("?limit=-5", _query.ToString());
    }
}
