using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>Answers that count as one: status 200 with a body that can be read.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task Answer_names_what_was_canceled_and_what_was_not()
    {
        var answer = await ReadAsync("""{"canceled":["0x1","0x2"],"not_canceled":{"0x3":"Order already matched"}}""");

        Assert.Equal(["0x1", "0x2"], answer.Canceled);
        Assert.Equal([new("0x3", "Order already matched")], answer.NotCanceled);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"canceled":null,"not_canceled":null}""")]
    [InlineData("""{"canceled":[]}""")]
    [InlineData("""{"not_canceled":{}}""")]
    [InlineData("""{"canceled":[null]}""")]
    public async Task Answer_members_that_are_missing_or_null_are_empty(string json)
    {
        var answer = await ReadAsync(json);

        Assert.Empty(answer.Canceled);
        Assert.Empty(answer.NotCanceled);
    }

    [Fact]
    public async Task Answer_null_in_the_list_names_nothing()
        => Assert.Equal(["0x1", "0x2"], (await ReadAsync("""{"canceled":["0x1",null,"0x2"]}""")).Canceled);

    [Fact]
    public async Task Answer_null_as_a_reason_still_names_its_order()
        => Assert.Equal(
            [new("0x1", ""), new("0x2", "why")],
            (await ReadAsync("""{"not_canceled":{"0x1":null,"0x2":"why"}}""")).NotCanceled);

    [Fact]
    public async Task Answer_members_that_are_not_known_are_ignored()
        => Assert.Equal(["0x1"], (await ReadAsync("""{"trace":{"a":[1]},"canceled":["0x1"],"error":null,"x":1}""")).Canceled);

    [Theory]
    [InlineData("""{"error":null,"message":"","errors":[],"code":0,"success":true,"not_canceled":{}}""")]
    [InlineData("""{"a":{},"c":[],"d":null,"canceled":null}""")]
    [InlineData("""{"cance\u006ced":[]}""")]
    [InlineData(" \r\n {} ")]
    public async Task Answer_with_one_of_its_members_wherever_it_stands_is_an_answer(string json)
        => Assert.Empty((await ReadAsync(json)).Canceled);

    [Theory]
    [InlineData("""{"not_canceled":{"0x1":"in flight","0x1":"in flight"}}""", "in flight")]
    [InlineData("""{"not_canceled":{"0x1":"in flight","0\u00781":"in flight"}}""", "in flight")]
    [InlineData("""{"not_canceled":{"0x1":null,"0x1":""}}""", "")]
    public async Task Answer_that_gives_an_id_the_same_reason_twice_gives_it_once(string json, string reason)
        => Assert.Equal([new("0x1", reason)], (await ReadAsync(json)).NotCanceled);

    [Fact]
    public async Task Answer_that_names_an_id_twice_as_canceled_is_read()
        => Assert.Equal(["0x1", "0x1"], (await ReadAsync("""{"canceled":["0x1","0x1"]}""")).Canceled);

    [Fact]
    public async Task Answer_whose_unknown_members_come_twice_is_read()
        => Assert.Equal(["0x1"], (await ReadAsync("""{"trace":1,"canceled":["0x1"],"trace":2}""")).Canceled);

    [Fact]
    public async Task Answer_reason_and_id_are_kept_as_they_are()
        => Assert.Equal(
            [new(" 0xÄ ", " ORDER  not \"found\" ")],
            (await ReadAsync("""{"not_canceled":{" 0xÄ ":" ORDER  not \"found\" "}}""")).NotCanceled);

    [Fact]
    public async Task Answer_with_byte_order_mark_is_read()
    {
        byte[] body = [0xef, 0xbb, 0xbf, .. """{"canceled":["0x1"]}"""u8];

        var answer = await Client(() => Answer.Of(200, body, "application/json")).CancelAllOrdersAsync();

        Assert.Equal(["0x1"], answer.Canceled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("not a media type")]
    public async Task Answer_is_read_whatever_its_content_type_says(string? contentType)
    {
        var answer = await Client(() => Answer.Of(200, """{"canceled":["0x1"]}""", contentType)).CancelAllOrdersAsync();

        Assert.Equal(["0x1"], answer.Canceled);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(5000)]
    public async Task Answer_that_outgrows_its_first_buffer_is_read_whole(int count)
    {
        var ids = Example.OrderIds(count);
        var json = $$"""{"canceled":{{System.Text.Json.JsonSerializer.Serialize(ids)}}}""";

        Assert.Equal(ids, (await ReadAsync(json)).Canceled);
    }

    private static ClobClient Client(Func<HttpResponseMessage> answer) => Example.Client(new RecordingHandler(_ => answer()));

    private static Task<CancelOrdersResponse> ReadAsync(string json) => Client(() => Answer.Ok(json)).CancelAllOrdersAsync();
}
