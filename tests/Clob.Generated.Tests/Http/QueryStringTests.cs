using Clob.Spec;
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
        _query.Add("market", null);
        _query.Add("id", "1");

        Assert.Equal("?id=1", _query.ToString());
    }

    [Fact]
    public void Add_number_under_foreign_culture_is_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();

        _query.Add("limit", -5);

        Assert.Equal("?limit=-5", _query.ToString());
    }
}
