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
    [InlineData("orderIDs", "OrderIds")]
    [InlineData("tokenID_hash", "TokenIdHash")]
    [InlineData("VOID", "VOID")]
    [InlineData("next-cursor", "NextCursor")]
    [InlineData("$type", "Type")]
    [InlineData("1h", "Value1h")]
    [InlineData("é", "É")]
    [InlineData("$", "")]
    public void OfProperty_name_gives_the_name_of_the_member(string name, string expected)
        => Assert.Equal(expected, CSharpName.OfProperty(name));

    [Theory]
    [InlineData("next_cursor", "nextCursor")]
    [InlineData("thingID", "thingId")]
    [InlineData("X-Trace-Id", "xTraceId")]
    [InlineData("ID", "id")]
    [InlineData("A", "a")]
    [InlineData("class", "class")]
    [InlineData("24h", "value24h")]
    [InlineData("", "")]
    public void OfVariable_name_gives_the_name_of_the_parameter(string name, string expected)
        => Assert.Equal(expected, CSharpName.OfVariable(name));

    [Theory]
    [InlineData("OrderSummary", "OrderSummary")]
    [InlineData("order_response", "OrderResponse")]
    [InlineData("my-thing.v2", "MyThingV2")]
    public void OfSchema_name_gives_the_name_of_the_type(string name, string expected)
        => Assert.Equal(expected, CSharpName.OfSchema(name));

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
