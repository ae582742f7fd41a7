using Clob.Orders;

namespace Clob.Tests.Orders;

/// <summary>Which orders a cancel by market or token is about, in whatever way the venue writes an id.</summary>
public sealed class OrderScopeTests
{
    private const string Digits62 = "abcdef0123456789abcdef0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData(null, "0x1", true)]
    [InlineData("0x1", null, true)]
    [InlineData("0x1", "", true)]
    [InlineData("0x1", "0x1", true)]
    [InlineData("0xab", "0XAB", true)]
    [InlineData("0xab", "AB", true)]
    [InlineData("0x1", "0x2", false)]
    [InlineData("0x1", "0x12", false)]
    [InlineData("0x12", "0x2", false)]
    [InlineData("0x" + Digits62, "0x" + Digits62 + "00", true)]
    [InlineData("0x" + Digits62 + "00", "0x" + Digits62, true)]
    [InlineData("0x" + Digits62, "0x00" + Digits62, true)]
    [InlineData("0x00" + Digits62, "0x" + Digits62, true)]
    [InlineData("0x" + Digits62, "0x0" + Digits62 + "0", false)]
    [InlineData("0x" + Digits62 + "01", "0x" + Digits62 + "00", false)]
    public void Market_is_the_same_in_both_widths(string? asked, string? shown, bool isInScope)
        => Assert.Equal(isInScope, new OrderScope(Market: asked).Contains(new OpenOrder { Id = "0x1", Market = shown }));

    [Theory]
    [InlineData(null, "1", true)]
    [InlineData("255", "255", true)]
    [InlineData("255", "0255", true)]
    [InlineData("255", "0xff", true)]
    [InlineData("0xFF", "255", true)]
    [InlineData("0Xff", "0xFF", true)]
    [InlineData("255", "254", false)]
    [InlineData("255", "0xfe", false)]
    [InlineData("255", null, true)]
    [InlineData("255", "", true)]
    [InlineData("255", "a token", true)]
    [InlineData("255", "-255", true)]
    [InlineData("71321045679252212594626385532706912750332728571942532289631379312455583992563", "71321045679252212594626385532706912750332728571942532289631379312455583992562", false)]
    [InlineData("0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "115792089237316195423570985008687907853269984665640564039457584007913129639935", true)]
    public void Token_is_the_same_number_in_both_notations(string? asked, string? shown, bool isInScope)
        => Assert.Equal(isInScope, new OrderScope(AssetId: asked).Contains(new OpenOrder { Id = "0x1", AssetId = shown }));

    [Theory]
    [InlineData("0x1", "1", true)]
    [InlineData("0x2", "1", false)]
    [InlineData("0x1", "2", false)]
    public void Both_have_to_be_the_same(string market, string assetId, bool isInScope)
        => Assert.Equal(isInScope, new OrderScope("0x1", "1").Contains(new OpenOrder { Id = "0x1", Market = market, AssetId = assetId }));
}
