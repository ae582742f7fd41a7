using System.Reflection;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests;

/// <summary>The emitted code, compiled beside the hand-written half of the library, and run.</summary>
public class EmittedCodeTests
{
    private const string KnownWords = "words: [pending, delayed, in flight, inflight]";

    [Theory]
    [InlineData("Order not found or already canceled", "Terminal")]
    [InlineData("order can't be found - already canceled or matched", "Terminal")]
    [InlineData("ORDER ALREADY MATCHED", "AlreadyMatched")]
    [InlineData("the order is already canceled", "AlreadyCanceled")]
    [InlineData("Order not found", "NotFound")]
    [InlineData("in flight", "Pending")]
    [InlineData("can't be canceled because it is pending", "Pending")]
    [InlineData("something else", "Unknown")]
    [InlineData("", "Unknown")]
    [InlineData(null, "Unknown")]
    public void Classify_reason_gives_its_kind(string? reason, string kind)
        => Assert.Equal(kind, Classify(GeneratorRun.Of(Specs.Real).Load(), reason));

    [Fact]
    public void Classify_reason_added_to_the_spec_gives_its_kind()
    {
        var before = GeneratorRun.Of(Specs.Real).Load();
        var after = GeneratorRun.Of(Specs.RealWith(KnownWords, "words: [pending, delayed, in flight, inflight, on its way]")).Load();

        Assert.Equal("Unknown", Classify(before, "Order is on its way"));
        Assert.Equal("Pending", Classify(after, "Order is on its way"));
    }

    [Fact]
    public void Classify_kind_added_to_the_spec_is_a_member_with_its_documentation()
    {
        var run = GeneratorRun.Of(Specs.RealWith(
            "            - kind: NotFound\n",
            "            - { kind: Frozen, value: 6, description: The market is frozen., words: [frozen], examples: [frozen] }\n"
            + "            - kind: NotFound\n"));

        Assert.Equal("Frozen", Classify(run.Load(), "Order is FROZEN"));
        Assert.Contains(
            "/// <summary>The market is frozen.</summary>\n    Frozen = 6,",
            run.Source("CancelRejectionKind.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_inserted_in_the_middle_renumbers_no_other()
    {
        var before = Numbers(GeneratorRun.Of(Specs.Real).Load());
        var after = Numbers(GeneratorRun.Of(Specs.RealWith(
            "            - kind: AlreadyMatched\n",
            "            - { kind: Frozen, value: 6, description: The market is frozen., words: [frozen], examples: [frozen] }\n"
            + "            - kind: AlreadyMatched\n")).Load());

        Assert.Equal(["AlreadyCanceled 4", "AlreadyMatched 3", "NotFound 5", "Pending 1", "Terminal 2", "Unknown 0"], before);
        Assert.Equal(["Frozen 6"], after.Except(before));
        Assert.Empty(before.Except(after));
    }

    [Fact]
    public void Classify_order_of_kinds_decides_whatever_their_values()
    {
        var library = GeneratorRun.Of(Specs.SmallWith("value: 1", "value: 9")).Load();

        Assert.Equal("Lost", Classify(library, "it is late and lost"));
        Assert.Equal("Late", Classify(library, "it is late"));
    }

    [Fact]
    public void Classify_order_of_kinds_decides()
    {
        var library = GeneratorRun.Of(Specs.Small).Load();

        Assert.Equal("Lost", Classify(library, "it is late and lost"));
        Assert.Equal("Lost", Classify(library, "it is lost and late"));
    }

    [Fact]
    public void Check_list_keeps_to_maxItems_of_the_spec()
    {
        var before = GeneratorRun.Of(Specs.Real).Load();
        var after = GeneratorRun.Of(Specs.RealWith("maxItems: 1000", "maxItems: 2")).Load();
        string[] three = ["a", "b", "c"];

        Assert.Equal(three, Check(before, "CancelOrders", [three]));
        Assert.Contains("at most 2", Refusal(after, "CancelOrders", [three]), StringComparison.Ordinal);
        Assert.Contains("at most 1000", Refusal(before, "CancelOrders", [Enumerable.Repeat("a", 1001)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_list_refuses_none_and_empty_ids()
    {
        var library = GeneratorRun.Of(Specs.Real).Load();

        Assert.Contains("at least 1", Refusal(library, "CancelOrders", [Array.Empty<string>()]), StringComparison.Ordinal);
        Assert.Contains("orderIds[1] is empty", Refusal(library, "CancelOrders", [new[] { "a", " " }]), StringComparison.Ordinal);
        Assert.Contains("orderIds", Refusal(library, "CancelOrders", [null]), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_object_refuses_empty_members_and_too_few()
    {
        var library = GeneratorRun.Of(Specs.Real).Load();

        Assert.Contains(
            "OrderId is empty",
            Refusal(library, "CancelOrder", [Body(library, "CancelOrderRequest", ("OrderId", ""))]),
            StringComparison.Ordinal);
        Assert.Contains(
            "Market, AssetId",
            Refusal(library, "CancelMarketOrders", [Body(library, "CancelMarketOrdersRequest")]),
            StringComparison.Ordinal);
        Assert.Contains(
            "AssetId is empty",
            Refusal(library, "CancelMarketOrders", [Body(library, "CancelMarketOrdersRequest", ("Market", "0x1"), ("AssetId", ""))]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_object_that_is_right_gives_it_back()
    {
        var library = GeneratorRun.Of(Specs.Real).Load();
        var body = Body(library, "CancelMarketOrdersRequest", ("AssetId", "1"));

        Assert.Same(body, Check(library, "CancelMarketOrders", [body]));
    }

    [Fact]
    public void Check_object_keeps_to_the_patterns_of_the_spec()
    {
        var before = GeneratorRun.Of(Specs.Real).Load();
        var after = GeneratorRun.Of(Specs.RealWith("pattern: '^0x[0-9a-fA-F]+$'", "pattern: '^m[0-9]+$'")).Load();

        Assert.Contains(
            "0x and hexadecimal digits",
            Refusal(before, "CancelMarketOrders", [Body(before, "CancelMarketOrdersRequest", ("Market", "m1"))]),
            StringComparison.Ordinal);
        Assert.Contains(
            "m and decimal digits",
            Refusal(after, "CancelMarketOrders", [Body(after, "CancelMarketOrdersRequest", ("Market", "0x1"))]),
            StringComparison.Ordinal);
        Assert.NotNull(Check(after, "CancelMarketOrders", [Body(after, "CancelMarketOrdersRequest", ("Market", "m1"))]));
    }

    // Of two records that hold each other, the first is known to need a check only after the second was looked at.
    [Fact]
    public void Check_records_that_hold_each_other_at_every_depth()
    {
        var library = GeneratorRun.Of(Specs.SmallWith(
            "{ type: array, maxItems: 3, items: { type: integer } }", "{ $ref: '#/components/schemas/Folder' }").Replace(
                "  schemas:\n",
                "  schemas:\n    Folder: { properties: { link: { $ref: '#/components/schemas/Link' }, name: { type: string, maxLength: 3 } } }\n"
                + "    Link: { properties: { to: { $ref: '#/components/schemas/Folder' } } }\n",
                StringComparison.Ordinal)).Load();
        var deep = Body(library, "Folder", ("Link", Body(library, "Link", ("To", Body(library, "Folder", ("Name", "long"))))));

        Assert.Contains("Link.To.Name has 4 characters", Refusal(library, "SendThings", [deep]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("        required: false\n")]
    public void Check_optional_body_that_is_not_there_passes(string required)
    {
        var spec = Specs.SmallWith(
            "      requestBody:\n        x-name: things\n        required: true\n",
            "      requestBody:\n        x-name: things\n" + required);

        Assert.Null(Check(GeneratorRun.Of(spec).Load(), "SendThings", [null]));
    }

    [Fact]
    public void Operations_hold_what_the_spec_says()
    {
        var operations = (IEnumerable<object>)Member(GeneratorRun.Of(Specs.Small).Load(), "Clob.Spec.ClobOperations", "All");

        Assert.Equal(
            ["getThing GET /things/{thingID} None False", "sendThings POST /things L2 False"],
            operations.Select(
                operation => string.Join(
                    ' ',
                    new[] { "Id", "Method", "Path", "Authentication", "IsIdempotent" }.Select(name => Value(operation, name)))));
        Assert.Equal("RequestLimits { MinItems = , MaxItems = 3, MinProperties =  }", Value(operations.Last(), "Limits")!.ToString());
        Assert.Equal(
            "RateLimit { Requests = 5, Window = 00:00:10 }",
            Assert.Single((IEnumerable<object>)ToObjects(Value(operations.Last(), "RateLimits")!)).ToString());
        Assert.Equal(
            "TokenCost { PerRequest = 1, PerSubmittedId = 0, PerCanceledOrder = 0 }", Value(operations.Last(), "TokenCost")!.ToString());
    }

    [Fact]
    public void Operation_whose_security_is_not_understood_is_signed()
    {
        var spec = Specs.SmallWith("      security: []\n", "");

        Assert.Contains(
            "Authentication = ClobAuthentication.L2",
            GeneratorRun.Of(spec).Source("ClobOperations.g.cs").Split("Id = \"sendThings\"")[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tiers_and_headers_hold_what_the_spec_says()
    {
        var library = GeneratorRun.Of(Specs.Real).Load();

        Assert.Equal(
            "RateLimitTier { Name = Standard, TokensPerSecond = 80, Burst = 120 }",
            Member(library, "Clob.RateLimitTier", "Standard").ToString());
        Assert.Equal(8, ((IEnumerable<object>)Member(library, "Clob.RateLimitTier", "All")).Count());
        Assert.Equal(
            ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_API_KEY", "POLY_PASSPHRASE"],
            (IEnumerable<string>)Member(library, "Clob.Authentication.L2HeaderNames", "All"));
    }

    [Fact]
    public void Environments_are_the_servers_of_the_spec()
    {
        var library = GeneratorRun.Of(Specs.Real).Load();

        Assert.Equal(new Uri("https://clob.polymarket.com"), Member(library, "Clob.ClobEnvironment", "Production"));
        Assert.Equal(new Uri("https://clob-staging.polymarket.com"), Member(library, "Clob.ClobEnvironment", "Staging"));
    }

    [Theory]
    [InlineData("https://small.example:99999")]
    [InlineData("https://")]
    [InlineData("small.example")]
    public void A_server_whose_address_cannot_be_read_is_no_member_that_throws(string url)
    {
        var spec = Specs.SmallWith("{ url: https://small.example, x-environment: Small }", $"{{ url: '{url}', x-environment: Small }}");
        var library = GeneratorRun.Of(spec).Load();

        Assert.Equal(["Production"], library.GetType("Clob.ClobEnvironment")!.GetProperties().Select(property => property.Name));
    }

    private static string? Classify(Assembly library, string? reason)
        => library.GetType("Clob.CancelRejections")!.GetMethod("Classify")!.Invoke(null, [reason])!.ToString();

    private static string[] Numbers(Assembly library)
    {
        var kinds = library.GetType("Clob.CancelRejectionKind")!;
        return [.. Enum.GetNames(kinds).Order(StringComparer.Ordinal).Select(name => $"{name} {(int)Enum.Parse(kinds, name)}")];
    }

    private static object? Check(Assembly library, string operation, object?[] arguments)
        => library.GetType("Clob.Spec.RequestChecks")!.GetMethod(operation)!.Invoke(null, arguments);

    private static string Refusal(Assembly library, string operation, object?[] arguments)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => Check(library, operation, arguments));
        return Assert.IsAssignableFrom<ArgumentException>(thrown.InnerException).Message;
    }

    private static object Body(Assembly library, string type, params (string Name, object Value)[] members)
    {
        var body = Activator.CreateInstance(library.GetType("Clob." + type)!)!;
        foreach (var (name, value) in members)
        {
            body.GetType().GetProperty(name)!.SetValue(body, value);
        }

        return body;
    }

    private static object Member(Assembly library, string type, string name)
        => library.GetType(type)!.GetProperty(name, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

    private static object? Value(object owner, string name)
        => owner.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(owner);

    private static IEnumerable<object> ToObjects(object list) => ((System.Collections.IEnumerable)list).Cast<object>();
}
