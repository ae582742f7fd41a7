using System.Text.Json;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>An enum of the venue may get values that the spec does not know: they survive.</summary>
public sealed class OpenEnumTests
{
    private const string Unknown = """{"side":"SIDEWAYS","other":"","tier":99,"tickSize":0.0010,"sides":["BUY","x\u00fcy"],"tiers":{"a":-1}}""";

    [Fact]
    public void Unknown_values_survive_reading_and_writing()
    {
        var trade = Read(Unknown);

        Assert.Equal(Side.Create("SIDEWAYS"), trade.Side);
        Assert.Equal(Side.Create(""), trade.Other);
        Assert.Equal(Tier.Create(99), trade.Tier);
        Assert.Equal(TickSize.Create(0.001m), trade.TickSize);
        Assert.Equal([Side.Buy, Side.Create("xüy")], trade.Sides);
        Assert.Equal(
            Unknown.Replace("u00fc", "u00FC", StringComparison.Ordinal), JsonSerializer.Serialize(trade, SampleJson.Default.Trade));
    }

    [Fact]
    public void A_null_is_read_where_it_may_be() => Assert.Null(Read("""{"side":"BUY","other":null}""").Other);

    [Theory]
    [InlineData("""{"side":null}""")]
    [InlineData("""{"side":1}""")]
    [InlineData("""{"side":true}""")]
    [InlineData("""{"side":["BUY"]}""")]
    [InlineData("""{"side":{"a":"BUY"}}""")]
    [InlineData("""{"side":"\ud800"}""")]
    [InlineData("""{"side":"BUY","tier":"1"}""")]
    [InlineData("""{"side":"BUY","tier":1.5}""")]
    [InlineData("""{"side":"BUY","tier":9223372036854775808}""")]
    [InlineData("""{"side":"BUY","tier":null}""")]
    [InlineData("""{"side":"BUY","tickSize":"0.1"}""")]
    [InlineData("""{"side":"BUY","tickSize":1e40}""")]
    [InlineData("""{"side":"BUY","sides":[null]}""")]
    [InlineData("""{}""")]
    public void A_value_of_another_type_cannot_be_read(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void The_default_of_an_enum_over_texts_is_not_written()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => JsonSerializer.Serialize(new Trade { Side = default }, SampleJson.Default.Trade));

        Assert.Contains("Side has no value", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_of_an_enum_over_numbers_is_no_zero()
    {
        var exception = Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(
            new Trade { Side = Side.Buy, Tier = default(Tier) }, SampleJson.Default.Trade));

        Assert.Contains("Tier has no value", exception.Message, StringComparison.Ordinal);
        Assert.NotEqual(Tier.Create(0), default);
        Assert.Throws<ArgumentException>(() => WireText.Of(default(TickSize)));
    }

    private static Trade Read(string json) => JsonSerializer.Deserialize(json, SampleJson.Default.Trade)!;
}
