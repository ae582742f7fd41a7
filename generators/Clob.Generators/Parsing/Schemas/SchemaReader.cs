using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// Decides what each schema becomes in C#. What has no C# is noted as a problem, and read as any JSON: the analyzer then refuses the spec.
/// </summary>
internal sealed class SchemaReader : ISchemaReader
{
    private static readonly (string Keyword, string Type)[] Parts =
        [("properties", "object"), ("additionalProperties", "object"), ("required", "object"), ("items", "array")];

    private readonly SpecDocument _document;
    private readonly HashSet<SpecNode> _checked = [];
    private readonly HashSet<SpecNode> _open = [];
    private readonly RecordReader _records;
    private readonly EnumReader _enums;
    private readonly CombinationReader _combinations;

    public SchemaReader(SpecDocument document)
    {
        _document = document;
        Types = new TypeTable(document, Problems);
        _records = new RecordReader(this, Types, document);
        _enums = new EnumReader(Types, Problems);
        _combinations = new CombinationReader(this, _records, document);
    }

    public List<ShapeProblem> Problems { get; } = [];

    public TypeTable Types { get; }

    public ValueModel Read(SpecNode? node, TypeContext context)
    {
        if (node is SpecScalar { IsTrue: true })
        {
            return ValueModel.Any;
        }

        if (node is not SpecMap map)
        {
            return node is null ? ValueModel.Any : Refuse(node, SchemaSlips.NoMap, SchemaSlips.GiveType);
        }

        Check(map);
        if (map[SpecDocument.Reference] is null)
        {
            return ReadSchema(map, component: null, context);
        }

        CheckSiblings(map);
        if (map.Text(SpecDocument.Reference) is { } pointer && _document.Resolve(map) is not null && !IsOfSchema(pointer))
        {
            return Refuse(
                map[SpecDocument.Reference]!,
                $"The reference '{pointer}' leads to no schema.",
                "Refer to '#/components/schemas/Name'.");
        }

        var (target, component) = _document.Target(map);
        if (target is not SpecMap schema)
        {
            // CLOB0011 says that it leads nowhere.
            return target is null ? ValueModel.Any : Refuse(map, "A schema is a map.", "Refer to a schema.");
        }

        Check(schema);
        var place = component is null ? context : new TypeContext(component, component, $"the schema `{component}`");
        var value = ReadSchema(schema, component, place);
        return map["nullable"] is SpecScalar { IsTrue: true } ? value with { IsNullable = true } : value;
    }

    public ValueModel Refuse(SpecNode node, string what, string instead)
    {
        Problems.Add(new ShapeProblem(node.Position, what, instead));
        return ValueModel.Any;
    }

    // SchemaSlips reports the mistakes that need no context.
    public void Check(SpecMap schema)
    {
        if (!_checked.Add(schema))
        {
            return;
        }

        foreach (var key in schema.Entries.Select(entry => entry.Key))
        {
            if (SchemaKeywords.Refused.TryGetValue(key.Value, out var instead))
            {
                Refuse(key, $"'{key.Value}' has no C#.", instead);
            }
        }
    }

    // A schema is a component, is under 'schema' of a parameter or a content, or is inside of one of these.
    private static bool IsOfSchema(string pointer)
    {
        var words = pointer.Split('/');
        var start = pointer.StartsWith("#/components/schemas/", StringComparison.Ordinal) ? 4 : Array.LastIndexOf(words, "schema") + 1;
        return start > 0 && SchemaWalk.IsWay([.. words.Skip(start)]);
    }

    private void CheckSiblings(SpecMap reference)
    {
        foreach (var entry in reference.Entries)
        {
            if (entry.Name is not (SpecDocument.Reference or "nullable")
                && !SchemaKeywords.Annotations.Contains(entry.Name)
                && !XWord.IsExtension(entry))
            {
                Refuse(entry.Key, $"'{entry.Name}' beside a reference is not read.", "Write it in the schema that is referred to.");
            }
        }
    }

    private ValueModel ReadSchema(SpecMap schema, string? component, TypeContext context)
    {
        if (Types.Known(schema) is { } known)
        {
            return known with { IsNullable = SchemaTypes.Read(schema).IsNullable };
        }

        if (!_open.Add(schema))
        {
            return Refuse(
                schema, "The schema contains itself, with no object in between.", "Make it an object with a member that refers to itself.");
        }

        try
        {
            return ReadShape(schema, component, context);
        }
        finally
        {
            _open.Remove(schema);
        }
    }

    private ValueModel ReadShape(SpecMap schema, string? component, TypeContext context)
    {
        var types = SchemaTypes.Read(schema);
        CheckParts(schema, types);
        var value = schema.Find("oneOf") is { } one ? _combinations.Alternatives(schema, one, context)
            : schema.Find("anyOf") is { } any ? _combinations.Alternatives(schema, any, context)
            : schema.Find("allOf") is { } all ? _combinations.All(schema, all, component, context)
            : schema["enum"] is not null || schema["const"] is not null ? _enums.Read(schema, types, component, context)
            : types.Names.Count > 1 ? ValueModel.Any
            : Single(schema, types.Single, component, context);
        return types.IsNullable ? value with { IsNullable = true } : value;
    }

    // What describes the inside of another type would be left out.
    private void CheckParts(SpecMap schema, SchemaTypes types)
    {
        foreach (var (keyword, type) in Parts)
        {
            if (types.Single is { } single && single != type && schema.Find(keyword) is { } entry)
            {
                Refuse(entry.Key, $"'{keyword}' belongs to an {type}, and this is a {single}.", $"Write 'type: {type}', or leave it out.");
            }
        }
    }

    private ValueModel Single(SpecMap schema, string? type, string? component, TypeContext context) => type switch
    {
        "string" or "integer" or "number" or "boolean" => Scalar(schema, type),
        "array" => List(schema, context),
        "object" => Object(schema, component, context),
        null when SchemaTypes.Read(schema).IsNullable && schema["type"] is not null =>
            Refuse(schema["type"]!, "The schema allows nothing but null.", "Give it a type beside null."),
        null when schema["properties"] is not null || schema["required"] is not null || schema["additionalProperties"] is SpecMap =>
            Object(schema, component, context),
        null when schema["items"] is not null => List(schema, context),
        null when schema.Entries.FirstOrDefault(entry => SchemaKeywords.Limits.ContainsKey(entry.Name)) is { } limit =>
            Refuse(limit.Key, $"'{limit.Name}' needs a type.", $"Add 'type: {SchemaKeywords.Limits[limit.Name][0]}'."),
        _ => ValueModel.Any,
    };

    private static ValueModel Scalar(SpecMap schema, string type)
        => ValueModel.Of(ScalarKind.Of(type, schema.Text("format"))) with { Limits = LimitsReader.Read(schema) };

    private ValueModel List(SpecMap schema, TypeContext context)
        => new(ValueKind.List, TypeName: null, Read(schema["items"], context.Item()), IsNullable: false, LimitsReader.Read(schema));

    private ValueModel Object(SpecMap schema, string? component, TypeContext context)
    {
        if (schema["properties"] is SpecMap { Entries.Count: > 0 })
        {
            return _records.Read(schema, component, context);
        }

        if (schema.Find("properties") is { Value: not SpecMap } properties)
        {
            return Refuse(properties.Value, "'properties' is not a map.", "Write a map of names and schemas.");
        }

        if (schema["required"] is SpecList { Items: { Count: > 0 } names } && names[0] is SpecScalar name)
        {
            return Refuse(
                name,
                $"'{name.Value}' is required, and no member has that name.",
                "Declare it under 'properties', or leave 'required' out.");
        }

        var values = schema["additionalProperties"] ?? schema["unevaluatedProperties"] as SpecMap;
        return values is null or SpecScalar { IsBoolean: true, IsTrue: false }
            ? ValueModel.Any
            : new(ValueKind.Map, TypeName: null, Read(values, context.Item()), IsNullable: false, LimitsReader.Read(schema));
    }
}
