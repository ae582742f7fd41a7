using Clob.Generators.Parsing;

namespace Clob.Generators.Tests.Parsing;

public class CSharpNameTests
{
    [Theory]
    [InlineData("orderID", "OrderId")]
    [InlineData("asset_id", "AssetId")]
    [InlineData("not_canceled", "NotCanceled")]
    [InlineData("apiKey", "ApiKey")]
    [InlineData("retry_after_seconds", "RetryAfterSeconds")]
    [InlineData("ID", "Id")]
    [InlineData("_x__y_", "XY")]
    [InlineData("market", "Market")]
    public void OfProperty_name_gives_the_name_of_the_member(string name, string expected)
        => Assert.Equal(expected, CSharpName.OfProperty(name));

    [Theory]
    [InlineData("cancelOrders", "CancelOrders")]
    [InlineData("Cancel", "Cancel")]
    [InlineData("", "")]
    public void OfOperation_id_gives_the_name_of_the_member(string id, string expected)
        => Assert.Equal(expected, CSharpName.OfOperation(id));

    [Theory]
    [InlineData("Order2", true)]
    [InlineData("order", false)]
    [InlineData("2Order", false)]
    [InlineData("Ord-er", false)]
    [InlineData("Ördér", false)]
    [InlineData("Or_der", false)]
    [InlineData("", false)]
    public void IsPascal_name_tells_whether_it_can_stand_as_it_is(string name, bool expected)
        => Assert.Equal(expected, CSharpName.IsPascal(name));

    [Theory]
    [InlineData("All")]
    [InlineData("ToString")]
    [InlineData("ClobOperations")]
    [InlineData("Unknown")]
    public void IsFreeMember_name_that_is_taken_is_not(string name) => Assert.False(CSharpName.IsFreeMember(name));
}
