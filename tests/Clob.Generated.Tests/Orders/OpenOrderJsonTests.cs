using System.Buffers;
using System.Text;
using System.Text.Json;
using Clob.Orders;

namespace Clob.Tests.Orders;

/// <summary>An order as the venue sent it.</summary>
public sealed class OpenOrderJsonTests
{
    [Fact]
    public void A_number_is_read_as_it_is_written_where_the_spec_has_a_text()
    {
        var order = Read("""{"id":"0x1","original_size":100.50,"size_matched":1e-7,"price":0.1234567890123456789,"expiration":1735689600,"created_at":1700000000,"asset_id":71321045679252212594626385532706912750332728571942532289631379312455583992563}""");

        Assert.Equal(
            ("100.50", "1e-7", "0.1234567890123456789", "1735689600", "71321045679252212594626385532706912750332728571942532289631379312455583992563"),
            (order.OriginalSize, order.SizeMatched, order.Price, order.Expiration, order.AssetId));
        Assert.Equal(0.0000001m, order.GetSizeMatched());
        Assert.Equal(0.1234567890123456789m, order.GetPrice());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_735_689_600), order.GetExpiration());
        Assert.Equal(JsonValueKind.Number, order.CreatedAt?.ValueKind);
    }

    [Theory]
    [InlineData("""{"id":"0x1","price":{}}""")]
    [InlineData("""{"id":"0x1","price":true}""")]
    [InlineData("""{"id":"0x1","price":"1","price":"2"}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"status":"LIVE"}""")]
    [InlineData("""[]""")]
    public void What_is_no_order_is_not_read(string json)
        => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{"id":"0x1","expiration":null,"market":null,"fee":{"rate":0.10},"price":0.50,"side":"HOLD","created_at":"1700000000"}""")]
    [InlineData("""{"new":[1,null],"id":"0x1"}""")]
    public void An_order_that_was_read_is_written_as_the_venue_sent_it(string json)
    {
        var order = Read(json);

        Assert.Equal(json, order.ToJson().GetRawText());
        Assert.Equal(json, JsonSerializer.Serialize(order, ClobJsonContext.Wire.OpenOrder));
        Assert.Equal(
            $"{{\"data\":[{json}]}}", JsonSerializer.Serialize(Page($"{{\"data\":[{json}]}}"), ClobJsonContext.Wire.OpenOrdersPage));
    }

    [Fact]
    public void An_order_that_was_changed_since_it_was_read_is_written_with_what_it_has_now()
    {
        var order = Read("""{"id":"0x1","price":"0.5","market":null,"fee":1}""") with { Price = "0.6" };

        Assert.Equal("""{"id":"0x1","price":"0.6"}""", order.ToJson().GetRawText());
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("[[\"\\udc00x\"]]")]
    public void Half_of_a_surrogate_pair_leaves_the_members_that_the_library_knows(string text)
    {
        var order = Read($"{{\"id\":\"0x1\",\"note\":{text}}}");

        Assert.Equal("""{"id":"0x1"}""", order.ToJson().GetRawText());
    }

    [Fact]
    public void An_order_that_was_never_read_is_written_with_what_it_has()
        => Assert.Equal("""{"id":"0x1","side":"BUY"}""", new OpenOrder { Id = "0x1", Side = OrderSide.Buy }.ToJson().GetRawText());

    [Fact]
    public void What_the_library_does_not_know_makes_no_other_order()
        => Assert.Equal(Read("""{"id":"0x1","fee":1}"""), Read("""{"id":"0x1"}"""));

    [Fact]
    public void A_null_among_the_orders_of_a_page_is_left_out()
        => Assert.Equal(["0x1"], Page("""{"data":[null,{"id":"0x1"}]}""").Data.Select(order => order.Id));

    [Theory]
    [InlineData("""{"data":null,"next_cursor":"LTE="}""")]
    [InlineData("""{"data":{},"next_cursor":"LTE="}""")]
    [InlineData("""{"next_cursor":"LTE="}""")]
    public void A_page_without_a_list_of_orders_is_not_an_empty_one(string json)
        => Assert.Throws<JsonException>(() => Page(json));

    [Fact]
    public void A_page_without_a_list_says_so()
        => Assert.Contains("The page has no list of orders.", Assert.Throws<JsonException>(() => Page("""{"data":{}}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_null_in_the_list_is_left_out()
        => Assert.Equal(["0x1", "0x2"], Page("""{"data":[null,{"id":"0x1"},null,{"id":"0x2"}]}""").Data.Select(order => order.Id));

    [Theory]
    [InlineData("0.1234567890123456789")]
    [InlineData("\"0.5\"")]
    public void A_number_that_came_in_pieces_is_read_whole(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var last = new Piece(bytes.AsMemory(4), null);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(new Piece(bytes.AsMemory(0, 4), last), 0, last, bytes.Length - 4));
        Assert.True(reader.Read());

        Assert.Equal(json.Trim('"'), new ExactTextConverter().Read(ref reader, typeof(string), JsonSerializerOptions.Default));
    }

    private static OpenOrder Read(string json) => JsonSerializer.Deserialize(json, ClobJsonContext.Wire.OpenOrder)!;

    private static OpenOrdersPage Page(string json) => JsonSerializer.Deserialize(json, ClobJsonContext.Wire.OpenOrdersPage)!;

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? next)
        {
            Memory = memory;
            Next = next;
            if (next is not null)
            {
                next.RunningIndex = memory.Length;
            }
        }
    }
}
