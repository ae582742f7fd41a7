using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>Makes shapes of the kinds that a spec may have.</summary>
/// <param name="random">Chooses.</param>
/// <param name="prefix">What the names of the components begin with.</param>
internal sealed class RandomShapes(Random random, string prefix)
{
    private static readonly string[] Members =
    [
        "id", "asset_id", "orderID", "price", "side", "class", "object", "clone", "equals", "to_string", "print_members", "get_type", "amount",
        "3m", "_hidden", "maker-orders", "nested.name", "count", "length", "task", "string", "uri", "item", "data", "next_cursor", "message",
    ];

    private int _components;

    /// <summary>Gets the components of the shapes that were made.</summary>
    public JsonObject Components { get; } = [];

    /// <summary>Makes a shape that a path, a query or a header can carry.</summary>
    /// <param name="isPlain">Whether its texts have letters and digits alone.</param>
    public RandomShape Scalar(bool isPlain) => random.Next(12) switch
    {
        0 => Of("string", "uuid", one => RandomText.Id(one)),
        1 => Of("string", "date", one => RandomText.Day(one)),
        2 => Of("string", "date-time", one => RandomText.Moment(one)),
        3 => Of("boolean", null, one => one.Next(2) == 0),
        4 => Of("integer", "int32", one => one.Next(-1000, 1000)),
        5 => Of("integer", "int64", one => one.NextInt64(long.MinValue, long.MaxValue)),
        6 => Of("integer", "uint64", one => ulong.MaxValue - (ulong)one.Next(1000)),
        7 => Of("number", one: RandomText.Decimal),
        8 => Limited(),
        9 => Enum(isPlain),
        10 => Of("string", "duration", one => isPlain ? "PT1M" : RandomText.Any(one)),
        _ => Of("string", one: one => isPlain ? RandomText.Plain(one) : RandomText.Any(one)),
    };

    /// <summary>Makes a shape of any kind.</summary>
    /// <param name="depth">How deep it may go.</param>
    public RandomShape Any(int depth)
    {
        var shape = depth == 0 ? Leaf() : random.Next(6) switch
        {
            0 => List(depth),
            1 => Map(depth),
            2 or 3 => Record(depth),
            _ => Leaf(),
        };
        return shape;
    }

    public RandomShape List(int depth)
    {
        var item = Item(depth);
        var (least, greatest) = (random.Next(3), 3 + random.Next(3));
        return new RandomShape(
            new JsonObject { ["type"] = "array", ["items"] = item.Schema.DeepClone(), ["minItems"] = least, ["maxItems"] = greatest },
            one => new JsonArray([.. Enumerable.Range(0, one.Next(least, greatest + 1)).Select(_ => item.Value(one))]))
        { IsCollection = true };
    }

    private RandomShape Map(int depth)
    {
        var item = Item(depth);
        return new RandomShape(
            new JsonObject { ["type"] = "object", ["additionalProperties"] = item.Schema.DeepClone() },
            one => new JsonObject(Enumerable.Range(0, one.Next(3)).Select(at => KeyValuePair.Create(RandomText.Any(one) + at, item.Value(one)))))
        { IsCollection = true };
    }

    /// <summary>Makes an object with members, in place or as a component, of one part or of two.</summary>
    private RandomShape Record(int depth)
    {
        var names = Members.OrderBy(_ => random.Next()).Take(1 + random.Next(6)).ToArray();
        var members = names.Select(name => (Name: name, Shape: Member(depth), IsRequired: random.Next(2) == 0)).ToArray();
        var isInTwoParts = members.Length > 1 && random.Next(4) == 0;
        var schema = isInTwoParts
            ? new JsonObject { ["allOf"] = new JsonArray(Reference(Object(members[..1])), Object(members[1..])) }
            : Object(members);
        return new RandomShape(
            isInTwoParts || random.Next(2) == 0 ? Reference(schema) : schema,
            one => new JsonObject(members
                .Where(member => member.IsRequired || member.Shape.IsCollection || one.Next(3) > 0)
                .Select(member => KeyValuePair.Create(member.Name, member.Shape.Value(one)))
                .Where(member => member.Value is not null || members.Single(known => known.Name == member.Key).IsRequired)));
    }

    private static JsonObject Object((string Name, RandomShape Shape, bool IsRequired)[] members)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
                members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Shape.Schema.DeepClone()))),
        };
        if (members.Any(member => member.IsRequired))
        {
            schema["required"] = new JsonArray([.. members.Where(member => member.IsRequired).Select(member => (JsonNode)member.Name)]);
        }

        return schema;
    }

    private RandomShape Member(int depth) => random.Next(4) == 0 ? Nullable(Any(depth - 1)) : Any(depth - 1);

    // Any JSON holds null already.
    private RandomShape Item(int depth) => random.Next(5) == 0 ? Nullable(Any(depth - 1)) : Any(depth - 1);

    private static RandomShape Nullable(RandomShape shape) => shape.Schema.AsObject().Count == 0 ? shape : shape.OrNull();

    private RandomShape Leaf() => random.Next(8) switch
    {
        0 => Of("string", "byte", one => RandomText.Bytes(one)) with { IsScalar = false },
        1 => new RandomShape(new JsonObject(), one => new JsonArray(RandomText.Decimal(one), new JsonObject { ["a"] = null }, true)),
        2 => new RandomShape(
            new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "integer" }) },
            one => one.Next(2) == 0 ? RandomText.Any(one) : one.Next()),
        _ => Scalar(isPlain: false),
    };

    private static RandomShape Of(string type, string? format, Func<Random, JsonNode> one)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return new RandomShape(schema, one, IsScalar: true);
    }

    private static RandomShape Of(string type, Func<Random, JsonNode> one) => Of(type, format: null, one);

    private RandomShape Limited() => random.Next(3) switch
    {
        0 => new RandomShape(
            new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 6, ["pattern"] = "^[a-z0-9]+$" },
            one => "a" + one.Next(1000),
            IsScalar: true),
        1 => new RandomShape(
            new JsonObject { ["type"] = "integer", ["minimum"] = -5, ["exclusiveMaximum"] = 100, ["multipleOf"] = 5 },
            one => (one.Next(21) - 1) * 5,
            IsScalar: true),
        _ => new RandomShape(
            new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = 1 },
            one => RandomText.Number("0." + one.Next(1, 999)),
            IsScalar: true),
    };

    private RandomShape Enum(bool isPlain)
    {
        var (type, known, unknown) = random.Next(3) switch
        {
            0 => ("integer", new JsonNode[] { 1, 2, -5 }, (JsonNode)7),
            1 => ("number", [RandomText.Number("0.1"), RandomText.Number("0.25")], RandomText.Number("0.5")),
            _ => ("string", isPlain ? ["BUY", "SELL"] : ["BUY", "1h", "a b", "equals", "", "<"], "NEW"),
        };
        var schema = new JsonObject { ["type"] = type, ["enum"] = new JsonArray([.. known.Select(value => value.DeepClone())]) };
        return new RandomShape(
            random.Next(2) == 0 ? Reference(schema) : schema,
            one => (one.Next(4) == 0 ? unknown : known[one.Next(known.Length)]).DeepClone(),
            IsScalar: true);
    }

    private JsonObject Reference(JsonObject schema)
    {
        var name = $"{prefix}_part_{++_components}";
        Components.Add(name, schema);
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }
}
