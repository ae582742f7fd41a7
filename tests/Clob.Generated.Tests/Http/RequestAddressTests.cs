using Clob.Http;
using Clob.Spec;

namespace Clob.Tests.Http;

public sealed class RequestAddressTests
{
    [Theory]
    [InlineData("https://venue.test", "/data/order/a%2Fb", "", "/data/order/a%2Fb")]
    [InlineData("https://venue.test/", "/data/order/%2E%2E", "", "/data/order/%2E%2E")]
    [InlineData("https://venue.test/clob/", "/order", "?a=%C3%BC", "/clob/order?a=%C3%BC")]
    [InlineData("https://venue.test/clob/", "/order", "", "/clob/order")]
    public void Of_escaped_path_reaches_the_wire_as_it_was_signed(string baseAddress, string path, string query, string expected)
        => Assert.Equal(expected, new RequestAddress(new Uri(baseAddress)).Of(ClobOperations.CancelOrder, path, query).PathAndQuery);

    [Fact]
    public void Of_one_address_does_not_answer_for_another_operation_or_query()
    {
        var address = new RequestAddress(new Uri("https://venue.test/clob"));

        string[] addresses =
        [
            .. new[] { ClobOperations.CancelOrder, ClobOperations.CancelOrders, ClobOperations.CancelOrder }
                .Select(operation => address.Of(operation, operation.Path, "").ToString()),
            address.Of(ClobOperations.CancelOrder, "/order", "?id=1").ToString(),
        ];

        Assert.Equal(
            ["https://venue.test/clob/order", "https://venue.test/clob/orders", "https://venue.test/clob/order", "https://venue.test/clob/order?id=1"],
            addresses);
    }

    [Fact]
    public void Of_path_with_a_parameter_is_not_kept()
    {
        var address = new RequestAddress(new Uri("https://venue.test"));

        Assert.Same(address.Of(ClobOperations.CancelOrder, "/order", ""), address.Of(ClobOperations.CancelOrder, "/order", ""));
        Assert.NotSame(address.Of(ClobOperations.CancelOrder, "/order/1", ""), address.Of(ClobOperations.CancelOrder, "/order/1", ""));
    }
}
