using System.Text.Json;

namespace Clob.Generators.Tests.Client;

/// <summary>What the client of the sample sends.</summary>
public sealed class SampleRequestTests(SampleClient sample) : IClassFixture<SampleClient>
{
    private const string Done = """{"ok":true}""";
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 12, 30, 0, TimeSpan.FromHours(2));
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public async Task Scalars_in_the_query_are_written_as_JSON_writes_them_and_escaped()
    {
        var (venue, client) = Start();

        await client.GetScalarsAsync(
            text: "a&b=c d/é+", isOpen: true, count: 3, sum: -4L, big: ulong.MaxValue, price: 0.50m, id: Id, day: new DateOnly(2026, 3, 1),
            since: Moment,
            period: "PT1M",
            side: Text("Side", "BUY"),
            level: Number("GetScalarsLevel", "Level", 7L),
            tick: Number("TickSize", "TickSize", 0.01m));

        Assert.Equal(
            "/scalars?text=a%26b%3Dc%20d%2F%C3%A9%2B&is_open=true&count=3&sum=-4&big=18446744073709551615&price=0.50"
            + "&id=0f8fad5b-d9cb-469f-a165-70867728950e&day=2026-03-01&since=2026-03-01T12%3A30%3A00%2B02%3A00&period=PT1M"
            + "&side=BUY&level=7&tick=0.01",
            venue.Request.Target);
        Assert.Equal("GET", venue.Request.Method);
        Assert.False(venue.Request.IsSigned);
    }

    [Fact]
    public async Task The_default_of_an_enum_of_numbers_is_no_value_and_is_not_sent_as_zero()
    {
        var (venue, client) = Start();
        dynamic level = Activator.CreateInstance(sample.Client.FindType("GetScalarsLevel") ?? sample.Client.Type("Level"))!;

        await RefusedAsync(() => client.GetScalarsAsync(level: level), "has no value");

        Assert.Empty(venue.Requests);
        Assert.Equal("", level.ToString());
        Assert.NotEqual(level, Number("GetScalarsLevel", "Level", 0L));
        Assert.ThrowsAny<ArgumentException>(() => sample.Client.Write((object)level, (Type)level.GetType()));
    }

    [Fact]
    public async Task A_parameter_that_is_left_out_is_not_sent()
    {
        var (venue, client) = Start();

        await client.GetScalarsAsync();

        Assert.Equal("/scalars", venue.Request.Target);
    }

    [Fact]
    public async Task Lists_in_the_query_are_repeated_or_joined()
    {
        var (venue, client) = Start();

        await client.GetListsAsync(
            sides: List("Side", """["BUY","SELL"]"""), repeated: new[] { "a", "b c" }, comma: new long[] { 1, 2 }, space: new[] { "x", "y" },
            pipe: new[] { 0.1m, 2m }, days: new[] { new DateOnly(2026, 1, 2) });

        Assert.Equal(
            "/lists?repeated=a&repeated=b%20c&comma=1,2&space=x%20y&pipe=0.1%7C2&sides=BUY&sides=SELL&days=2026-01-02",
            Ordered(venue.Request.Target, "repeated", "comma", "space", "pipe", "sides", "days"));
    }

    [Fact]
    public async Task A_list_that_is_empty_or_left_out_is_not_sent()
    {
        var (venue, client) = Start();

        await client.GetListsAsync(sides: List("Side", """["BUY"]"""), repeated: Array.Empty<string>());

        Assert.Equal("/lists?sides=BUY", venue.Request.Target);
    }

    [Theory]
    [InlineData("[]", "sides")]
    [InlineData("""["BUY","BUY","BUY","BUY"]""", "sides")]
    public async Task A_list_in_the_query_keeps_its_limits(string sides, string named)
    {
        var (venue, client) = Start();

        await RefusedAsync(() => client.GetListsAsync(sides: List("Side", sides)), named);

        Assert.Empty(venue.Requests);
    }

    [Fact]
    public async Task A_list_that_asks_for_unique_items_has_no_item_twice()
    {
        var (venue, client) = Start();
        var day = new DateOnly(2026, 1, 2);

        await RefusedAsync(() => client.GetListsAsync(sides: List("Side", """["BUY"]"""), days: new[] { day, day }), "days");

        Assert.Empty(venue.Requests);
    }

    [Fact]
    public async Task A_required_parameter_that_is_null_is_refused_before_anything_is_sent()
    {
        var (venue, client) = Start();

        await RefusedAsync(() => client.GetRequiredAsync(market: (string)null!), "market");
        await RefusedAsync(() => client.GetHeadersAsync(xTrace: (string)null!), "xTrace");

        Assert.Empty(venue.Requests);
    }

    [Theory]
    [InlineData(501)]
    public async Task A_number_in_the_query_keeps_its_limits(long limit)
    {
        var (venue, client) = Start();

        await RefusedAsync(() => client.GetRequiredAsync("m", limit), "500");

        Assert.Empty(venue.Requests);
    }

    [Fact]
    public async Task Header_parameters_are_sent_and_those_that_are_left_out_are_not()
    {
        var (venue, client) = Start();

        await client.GetHeadersAsync("trace-1", xSince: Moment, xSide: Text("Side", "SELL"));

        Assert.Equal("trace-1", venue.Request.Headers["X-Trace"]);
        Assert.Equal("2026-03-01T12:30:00+02:00", venue.Request.Headers["X-Since"]);
        Assert.Equal("SELL", venue.Request.Headers["X-Side"]);
        Assert.False(venue.Request.Headers.ContainsKey("X-Count"));
    }

    [Fact]
    public async Task A_text_that_cannot_be_a_header_is_refused_before_anything_is_sent()
    {
        var (venue, client) = Start();

        await RefusedAsync(() => client.GetHeadersAsync("a\r\nPOLY_ADDRESS: b"), "X-Trace");

        Assert.Empty(venue.Requests);
    }

    [Fact]
    public async Task Every_scalar_type_is_sent_in_a_path()
    {
        var (venue, client) = Start();

        await client.GetEveryAsync("a/b?", false, 1, 2L, 3UL, 0.10m, Id, new DateOnly(2026, 1, 2), Moment, Text("Side", "BUY"));

        Assert.Equal(
            "/every/a%2Fb%3F/false/1/2/3/0.10/0f8fad5b-d9cb-469f-a165-70867728950e/2026-01-02/2026-03-01T12%3A30%3A00%2B02%3A00/BUY",
            venue.Request.Target);
    }

    [Fact]
    public async Task Names_of_keywords_and_of_locals_are_sent_as_the_spec_spells_them()
    {
        var venue = ScriptedVenue.Json("""{"class":"c2","to_string":"t"}""");
        dynamic client = sample.Client.On(venue);
        var sent = sample.Client.Read("Awkward", """{"class":"c","object":"o","clone":"k","equals":"e","print_members":"p","3m":"m","event":true}""");

        var received = await client.PostNamesAsync(
            "one", "two", sent, message: "a", body: "b", query: "c", value: "d", content: "e", headers: "f", token: "g", nextCursor: "h");

        Assert.Equal("/names/one/two?message=a&body=b&query=c&value=d&content=e&cancellationToken=g&next_cursor=h", venue.Request.Target);
        Assert.Equal("f", venue.Request.Headers["headers"]);
        Assert.Equal(
            """{"class":"c","object":"o","clone":"k","equals":"e","print_members":"p","3m":"m","event":true}""", venue.Request.Body);
        Assert.Equal("c2", received.Class);
        Assert.Equal("t", received.ToStringValue);
    }

    [Fact]
    public async Task A_parameter_of_the_path_item_and_the_security_of_the_root_hold_for_each_of_its_operations()
    {
        var (venue, client) = Start();
        venue.Then(204, null, "");

        await client.ReplaceThingAsync("t 1", sample.Client.Read("Thing", """{"id":"1","tags":["a"]}"""));
        await client.DeleteThingAsync("t2");

        Assert.Equal(["PUT /things/t%201", "DELETE /things/t2"], venue.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal("""{"id":"1","tags":["a"]}""", venue.Requests[0].Body);
        Assert.All(venue.Requests, request => Assert.True(request.IsSigned));
        Assert.NotNull(sample.Client.Method("DeleteThing").GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false).Single());
    }

    [Fact]
    public async Task A_body_is_sent_with_the_names_of_the_spec_and_exact_decimals()
    {
        var venue = ScriptedVenue.Status(201, body: """{"price":0.100,"size":2,"side":"BUY"}""");
        dynamic client = sample.Client.On(venue);
        const string Body =
            """{"price":0.123,"size":1234567890123456789.123456789,"side":"NEW","expiration":18446744073709551615,"maker_orders":[{"orderID":"0xaB","owner":{"name":"me"}}]}""";

        var created = await client.PostPlainAsync(sample.Client.Read("Order", Body));

        Assert.Equal(Body, venue.Request.Body);
        Assert.Equal(0.100m, created.Price);
    }

    [Theory]
    [InlineData("""{"price":0,"size":1,"side":"BUY"}""", "Price")]
    [InlineData("""{"price":0.5,"size":0,"side":"BUY"}""", "Size")]
    [InlineData("""{"price":0.5005,"size":1,"side":"BUY"}""", "Price")]
    [InlineData("""{"price":0.5,"size":1,"side":"BUY","maker_orders":[{"orderID":"0x1"},{"orderID":"1"}]}""", "MakerOrders[1].OrderId")]
    [InlineData("""{"price":0.5,"size":1,"side":"BUY","maker_orders":[{"orderID":"0x1","amount":-1}]}""", "MakerOrders[0].Amount")]
    [InlineData("""{"price":0.5,"size":1,"side":"BUY","maker_orders":[{"orderID":"0x1","owner":{"name":"long"}}]}""", "MakerOrders[0].Owner.Name")]
    [InlineData("""{"price":0.5,"size":1,"side":"BUY","maker_orders":[{"orderID":"0x1"},{"orderID":"0x1"},{"orderID":"0x1"}]}""", "MakerOrders")]
    public async Task Limits_are_kept_at_every_depth_and_named_with_the_way_to_the_value(string body, string named)
    {
        var (venue, client) = Start();

        await RefusedAsync(() => client.PostPlainAsync(sample.Client.Read("Order", body)), named);

        Assert.Empty(venue.Requests);
    }

    [Fact]
    public async Task Bodies_that_are_no_objects_are_sent_as_JSON()
    {
        var (venue, client) = Start();

        await client.PostNamedAsync(new[] { "a", "b" });
        await client.PostTextAsync("no \"te\"");
        await client.PostMapAsync(new Dictionary<string, decimal> { ["a b"] = 0.10m });
        await client.PostMatrixAsync(new IReadOnlyList<long>[] { [1L, 2L], [] });
        await client.PostOptionalNumberAsync(1.50m);

        Assert.Equal(
            ["""["a","b"]""", "\"no \\\"te\\\"\"", """{"a b":0.10}""", "[[1,2],[]]", "1.50"], venue.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task An_optional_body_that_is_null_is_not_sent()
    {
        var (venue, client) = Start();

        await client.PostOptionalAsync();
        await client.PostOptionalNumberAsync();

        Assert.All(venue.Requests, request => Assert.Null(request.Body));
        Assert.Equal(2, venue.Requests.Count);
    }

    [Fact]
    public async Task Any_JSON_is_sent_and_read_as_it_is()
    {
        var venue = ScriptedVenue.Json("""[1,{"a":null}]""");
        dynamic client = sample.Client.On(venue);

        JsonElement received = await client.PostAnyAsync(JsonDocument.Parse("""{"b":[1.0,"x"]}""").RootElement);

        Assert.Equal("""{"b":[1.0,"x"]}""", venue.Request.Body);
        Assert.Equal("""[1,{"a":null}]""", received.GetRawText());
    }

    [Fact]
    public async Task Objects_in_place_are_sent_and_their_items_checked()
    {
        var (venue, client) = Start();

        await client.PostInlineAsync(sample.Client.Read("PostInlineRequest", """{"legs":[{"price":0.01,"kind":"buy"}],"note":"hello"}"""));
        await RefusedAsync(() => client.PostInlineAsync(sample.Client.Read("PostInlineRequest", """{"legs":[{"price":0.001}]}""")), "Legs[0].Price");

        Assert.Equal("""{"legs":[{"price":0.01,"kind":"buy"}],"note":"hello"}""", venue.Request.Body);
    }

    [Fact]
    public async Task What_is_signed_with_an_API_key_has_its_headers_and_the_path_without_the_query()
    {
        var (venue, client) = Start();

        await client.DeleteKeyAsync("old");

        Assert.Equal("/security/key?reason=old", venue.Request.Target);
        Assert.Equal(
            ["POLY_ADDRESS", "POLY_API_KEY", "POLY_PASSPHRASE", "POLY_SIGNATURE", "POLY_TIMESTAMP"],
            venue.Request.Headers.Keys.Where(name => name.StartsWith("POLY_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_signed_with_a_wallet_fails_before_anything_is_sent()
    {
        var (venue, client) = Start();

        var exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => (Task)client.CreateKeyAsync());

        Assert.Contains("wallet", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(venue.Requests);
    }

    [Fact]
    public async Task What_only_the_venue_sends_is_not_in_a_request()
    {
        var venue = ScriptedVenue.Json("""{"id":"7"}""");
        dynamic client = sample.Client.On(venue);

        var account = await client.PostDirectionsAsync(sample.Client.Read("AccountInput", """{"name":"me","password":"sample"}"""));

        Assert.Equal("""{"name":"me","password":"sample"}""", venue.Request.Body);
        Assert.Equal("7", account.Id);
        Assert.Null(sample.Client.Type("AccountOutput").GetProperty("Password"));
    }

    [Fact]
    public async Task A_secret_is_sent_and_never_shown()
    {
        var (venue, client) = Start();
        var request = sample.Client.Read("SecretRequest", """{"secret":"sample-secret","hint":"h"}""");

        await client.PostSecretAsync(request);
        var refusal = await RefusedAsync(() => client.PostSecretAsync(sample.Client.Read("SecretRequest", """{"secret":"hushhus"}""")), "Secret");

        Assert.Equal("""{"secret":"sample-secret","hint":"h"}""", venue.Request.Body);
        Assert.DoesNotContain("sample-secret", (string)request.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hushhus", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_requested_one_after_the_other_until_an_end()
    {
        var venue = ScriptedVenue.Json(
            """{"next_cursor":"MQ==","data":[{"price":0.1,"size":1,"side":"BUY"},{"price":0.2,"size":1,"side":"BUY"}]}""",
            """{"next_cursor":"LTE=","data":[{"price":0.3,"size":1,"side":"BUY"}]}""");
        dynamic client = sample.Client.On(venue);

        var prices = new List<decimal>();
        await foreach (var order in (IAsyncEnumerable<object>)client.GetAllOrdersAsync("m"))
        {
            prices.Add(((dynamic)order).Price);
        }

        Assert.Equal([0.1m, 0.2m, 0.3m], prices);
        Assert.Equal(
            ["/pages?market=m", "/pages?next_cursor=MQ%3D%3D&market=m"],
            venue.Requests.Select(request => Ordered(request.Target, "next_cursor", "market")));
        Assert.All(venue.Requests, request => Assert.True(request.IsSigned));
    }

    private static async Task<ArgumentException> RefusedAsync(Func<dynamic> call, string named)
    {
        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await call());
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        return exception;
    }

    // The order of the parameters of a query has no meaning.
    private static string Ordered(string target, params string[] names)
    {
        var (path, query) = (target.Split('?')[0], target.Split('?')[1]);
        return $"{path}?{string.Join('&', query.Split('&').OrderBy(part => Array.IndexOf(names, part.Split('=')[0])))}";
    }

    private (ScriptedVenue Venue, dynamic Client) Start()
    {
        var venue = ScriptedVenue.Json(Done);
        return (venue, sample.Client.On(venue));
    }

    private dynamic Text(string type, string value) => Activator.CreateInstance(sample.Client.Type(type), value)!;

    private dynamic Number(string first, string second, object value)
    {
        var type = sample.Client.FindType(first) ?? sample.Client.Type(second);
        return Activator.CreateInstance(type, value)!;
    }

    private dynamic List(string type, string json)
        => sample.Client.Read(json, typeof(IReadOnlyList<>).MakeGenericType(sample.Client.Type(type)))!;
}
