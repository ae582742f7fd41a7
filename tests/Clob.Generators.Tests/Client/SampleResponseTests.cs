using System.Collections;
using System.Text.Json;

namespace Clob.Generators.Tests.Client;

/// <summary>What the client of the sample reads.</summary>
public sealed class SampleResponseTests(SampleClient sample) : IClassFixture<SampleClient>
{
    [Theory]
    [InlineData("GetTime", "\"2026-03-01T12:30:00+02:00\"", "2026-03-01T12:30:00+02:00")]
    [InlineData("GetId", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("GetNumber", "0.1000000000000000055", "0.1000000000000000055")]
    [InlineData("GetFlag", "true", "true")]
    [InlineData("GetSide", "\"SIDEWAYS\"", "SIDEWAYS")]
    [InlineData("GetObject", "{\"a\":[1]}", "{\"a\":[1]}")]
    public async Task A_whole_response_of_one_value_is_read(string operation, string body, string expected)
    {
        var venue = ScriptedVenue.Json(body);

        var value = await CallAsync(operation, venue);

        Assert.Equal(expected, sample.Client.Write(value, value!.GetType()).Trim('"').Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_is_returned_as_it_is()
    {
        Assert.Equal(
            "not \"JSON\"\n", await CallAsync("GetText", ScriptedVenue.Status(200, "text/plain; charset=utf-8", "not \"JSON\"\n")));
    }

    [Fact]
    public async Task A_success_without_content_returns_nothing()
    {
        dynamic client = sample.Client.On(ScriptedVenue.Status(202, type: null));

        await client.PostNothingAsync();

        Assert.Equal(typeof(Task), sample.Client.Method("PostNothing").ReturnType);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public async Task Each_success_that_has_the_same_content_is_read(int status)
    {
        dynamic client = sample.Client.On(ScriptedVenue.Status(status, body: """{"price":0.5,"size":1,"side":"BUY"}"""));

        var order = await client.PostPlainAsync(sample.Client.Read("Order", """{"price":0.5,"size":1,"side":"BUY"}"""));

        Assert.Equal(0.5m, order.Price);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(204)]
    [InlineData(404)]
    public async Task Any_other_status_is_thrown_with_its_number(int status)
    {
        dynamic client = sample.Client.On(ScriptedVenue.Status(status, body: ""));

        var exception = await Assert.ThrowsAnyAsync<global::Clob.ClobApiException>(async () => await client.PostSeveralAsync());

        Assert.Equal(status, exception.StatusCode);
    }

    [Theory]
    [InlineData("GetFormats", """{"period":"PT1M","data":"AQI=","day":"2026-03-01","moment":"2026-03-01T12:30:00+00:00","id":"0f8fad5b-d9cb-469f-a165-70867728950e","small":1,"whole":9007199254740993,"big":18446744073709551615,"price":0.10,"address":"not a uri","limit":1}""")]
    [InlineData("GetPutTogether", """{"id":"1","created":"2026-03-01T12:30:00+00:00","name":"n"}""")]
    [InlineData("GetInLineParts", """{"left":"l","right":2}""")]
    [InlineData("GetChoices", """{"one":{"id":"2","thing":"t"},"any":0.10,"nullable_one":{"id":"3"},"nullable_type":"x","several":"s","free":[null]}""")]
    [InlineData("GetTree", """{"name":"a","parent":{"name":"b","children":[],"by_name":{}},"children":[{"name":"c","children":[],"by_name":{}}],"by_name":{"d":{"name":"d","children":[],"by_name":{}}}}""")]
    [InlineData("GetEnums", """{"status":"ORDER_STATUS_NEW","side":"BUY","sides":["SELL","HOLD"],"kinds":["GTC","equals",""],"level":-7,"step":0.05,"version":3,"maybe":"c"}""")]
    [InlineData("GetMaps", """{"things":{"x":{"id":"1","tags":["t"]}},"lists":{"a":[1,2]},"matrix":[[0.10],[]],"maps":[{"a":"b"}],"holes":["a",null]}""")]
    [InlineData("GetNulls", """{"text":"t","number":1,"nullable":null,"items":["i"],"nullable_items":["n"],"old":"o"}""")]
    [InlineData("GetMap", """{"m":[{"price":0.5,"size":1,"side":"BUY"}]}""")]
    [InlineData("GetList", """[{"price":0.5,"size":1,"side":"BUY"}]""")]
    public async Task A_response_is_read_whole_and_equals_itself(string operation, string body)
    {
        var (one, other) = (await CallAsync(operation, ScriptedVenue.Json(body)), await CallAsync(operation, ScriptedVenue.Json(body)));
        var type = sample.Client.Method(operation).ReturnType.GetGenericArguments()[0];

        Assert.True(JsonElement.DeepEquals(Content(body), Content(sample.Client.Write(one, type))), sample.Client.Write(one, type));
        if (one is not IEnumerable)
        {
            Assert.Equal(one, other);
            Assert.Equal(one!.GetHashCode(), other!.GetHashCode());
        }
    }

    [Theory]
    [InlineData("GetNulls", """{"text":null,"number":1,"nullable":"n","items":[]}""")]
    [InlineData("GetNulls", """{"number":1,"nullable":"n","items":[]}""")]
    [InlineData("GetNulls", """{"text":"t","number":null,"nullable":"n","items":[]}""")]
    [InlineData("GetEnums", """{"status":null}""")]
    [InlineData("GetEnums", """{"status":1}""")]
    [InlineData("GetNumber", "null")]
    [InlineData("GetTree", "null")]
    [InlineData("GetList", "[null]")]
    [InlineData("GetMap", """{"m":null}""")]
    [InlineData("GetMap", """{"m":[null]}""")]
    [InlineData("GetMaps", """{"things":{"x":null}}""")]
    [InlineData("GetMaps", """{"maps":[{"a":null}]}""")]
    public async Task A_required_value_that_is_null_or_missing_makes_a_response_unreadable(string operation, string body)
    {
        var exception = await Assert.ThrowsAnyAsync<global::Clob.ClobApiException>(() => CallAsync(operation, ScriptedVenue.Json(body)));

        Assert.Equal(200, exception.StatusCode);
    }

    [Fact]
    public async Task A_collection_that_is_missing_or_null_is_empty()
    {
        dynamic maps = (await CallAsync("GetMaps", ScriptedVenue.Json("""{"lists":null,"holes":null}""")))!;

        Assert.Empty((IEnumerable)maps.Things);
        Assert.Empty((IEnumerable)maps.Lists);
        Assert.Empty((IEnumerable)maps.Matrix);
        Assert.Empty((IEnumerable)maps.Holes);
    }

    [Fact]
    public async Task A_secret_in_a_response_is_not_printed()
    {
        dynamic key = sample.Client.Read("KeyPair", """{"key":"k","secret":"sample-secret"}""");

        Assert.Equal("KeyPair { Key = k, Secret = *** }", (string)key.ToString());
        Assert.Equal("sample-secret", key.Secret);
        await Task.CompletedTask;
    }

    [Fact]
    public void Known_values_of_an_open_enum_are_members_and_unknown_ones_are_kept()
    {
        dynamic one = sample.Client.Read("Side", "\"BUY\"");
        var type = sample.Client.Type("Side");

        Assert.Equal((object)one, type.GetProperty("Buy")!.GetValue(null));
        Assert.Equal("BUY", one.ToString());
        Assert.Equal("HOLD", sample.Client.Read("Side", "\"HOLD\"").Value);
    }

    private static JsonElement Content(string json) => JsonDocument.Parse(json).RootElement;

    private async Task<object?> CallAsync(string operation, ScriptedVenue venue)
    {
        var method = sample.Client.Method(operation);
        var task = (Task)method.Invoke(sample.Client.On(venue), [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null)])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }
}
