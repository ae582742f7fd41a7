using Clob.Generators.Model;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Tests.Parsing.Schemas;

public class EnumNamesTests
{
    [Theory]
    [InlineData("BUY SELL", "Buy Sell")]
    [InlineData("live canceled_by_user", "Live CanceledByUser")]
    [InlineData("inFlight GTC", "InFlight Gtc")]
    [InlineData("ORDER_STATUS_LIVE ORDER_STATUS_MATCHED", "Live Matched")]
    [InlineData("ORDER_STATUS ORDER_STATUS_MATCHED", "Status StatusMatched")]
    [InlineData("ORDER_STATUS_LIVE", "OrderStatusLive")]
    [InlineData("1m 1h max", "Value1m Value1h Max")]
    [InlineData("value to_string equals create", "ValueValue ToStringValue EqualsValue CreateValue")]
    [InlineData("side buy", "SideValue Buy")]
    [InlineData("+ - >= 5%", "Plus Minus GreaterEqual Value5Percent")]
    public void A_text_gives_the_words_that_tell_it_apart(string values, string names)
        => Assert.Equal(names.Split(' '), EnumNames.Of("Side", values.Split(' '), ValueKind.Text));

    [Fact]
    public void An_empty_text_has_a_name() => Assert.Equal(["Empty", "A"], EnumNames.Of("Side", ["", "a"], ValueKind.Text));

    [Theory]
    [InlineData("0 1 -1", "Value0 Value1 ValueMinus1")]
    [InlineData("0.1 +2", "Value0Point1 Value2")]
    public void A_number_is_spelt(string values, string names)
        => Assert.Equal(names.Split(' '), EnumNames.Of("Side", values.Split(' '), ValueKind.Decimal));
}
