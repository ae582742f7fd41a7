namespace Clob.Generators.Parsing.Schemas;

/// <summary>The members of an object, put together from its own and those of the parts of its <c>allOf</c>.</summary>
internal sealed class ObjectParts(ISchemaReader schemas, SpecDocument document)
{
    private static readonly HashSet<string> OfObject = new(SchemaKeywords.Annotations, StringComparer.Ordinal)
    {
        "additionalProperties", "allOf", "maxProperties", "minProperties", "nullable", "properties", "required", "type",
        "unevaluatedProperties",
    };

    private readonly HashSet<SpecNode> _open = [];
    private readonly List<(string Name, SpecNode Place)> _required = [];
    private SpecNode? _further;

    public List<SpecEntry> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public int? MinProperties { get; private set; }

    public int? MaxProperties { get; private set; }

    /// <summary>Gets whether a part could not be read, which is noted.</summary>
    public bool IsBroken { get; private set; }

    public void Add(SpecMap schema)
    {
        Collect(schema);
        if (_further is not null && Properties.Count > 0)
        {
            Refuse(
                _further,
                "An object has declared members or a schema for further ones, not both: further ones would be lost.",
                "Leave 'additionalProperties' out, or describe a map by it alone.");
        }

        var known = new HashSet<string>(Properties.Select(property => property.Name), StringComparer.Ordinal);
        foreach (var (name, place) in _required.Where(pair => !known.Contains(pair.Name)))
        {
            Refuse(
                place,
                $"'{name}' is required, and no member has that name{Diagnostics.Suggestion.End(name, known)}",
                "Declare it under 'properties'.");
        }
    }

    private void Collect(SpecMap schema)
    {
        if (!_open.Add(schema))
        {
            Refuse(schema, "The schema is a part of itself.", "Take it out of its 'allOf'.");
            return;
        }

        foreach (var part in (schema["allOf"] as SpecList)?.Items ?? [])
        {
            if (document.ResolveMap(part) is { } map)
            {
                schemas.Check(map);
                Collect(map);
            }
            else if (document.Resolve(part) is not null)
            {
                Refuse(part, SchemaSlips.NoMap, SchemaSlips.GiveType);
            }
        }

        CollectOwn(schema);
        _open.Remove(schema);
    }

    private void CollectOwn(SpecMap schema)
    {
        if (schema.Entries.FirstOrDefault(entry => IsOdd(entry.Name)) is { } odd)
        {
            Refuse(
                odd.Key,
                $"'{odd.Name}' beside the members of an object is not read.",
                "Leave it out, or write the whole shape in one schema.");
        }

        if (schema.Find("type") is { Value: var type } && SchemaTypes.Read(schema).Names.Any(name => name != "object"))
        {
            Refuse(type, "A part of an object is not an object.", "Only objects are put together by 'allOf'.");
        }

        if ((schema["additionalProperties"] ?? schema["unevaluatedProperties"]) is SpecMap { Entries.Count: > 0 } further)
        {
            _further ??= further;
        }

        foreach (var property in (schema["properties"] as SpecMap)?.Entries ?? [])
        {
            if (Properties.Find(known => known.Name == property.Name) is not { } known)
            {
                Properties.Add(property);
            }
            else if (SchemaSignature.Of(known.Value) != SchemaSignature.Of(property.Value))
            {
                Refuse(property.Key, $"Two parts describe the member '{property.Name}' in different ways.", "Describe it once.");
            }
        }

        CollectRequired(schema);

        // All parts count, so the tightest limit does.
        MinProperties = Larger(schema.WholeNumber("minProperties"), MinProperties);
        MaxProperties = -Larger(-schema.WholeNumber("maxProperties"), -MaxProperties);
    }

    // SchemaSlips and the reader report words that no schema can have.
    private static bool IsOdd(string word)
        => !OfObject.Contains(word) && (SchemaKeywords.Shapes.Contains(word) || SchemaKeywords.Limits.ContainsKey(word));

    private static int? Larger(int? one, int? other) => one > other || other is null ? one : other;

    private void CollectRequired(SpecMap schema)
    {
        if (schema.Find("required") is not { } required)
        {
            return;
        }

        if (required.Value is not SpecList list || list.Items.Any(item => item is not SpecScalar))
        {
            Refuse(
                required.Value,
                "'required' of a schema is a list of names.",
                "Write the names of the required members, such as [id, side].");
            return;
        }

        foreach (var item in list.Items.Cast<SpecScalar>())
        {
            Required.Add(item.Value);
            _required.Add((item.Value, item));
        }
    }

    private void Refuse(SpecNode node, string what, string instead)
    {
        IsBroken = true;
        schemas.Refuse(node, what, instead);
    }
}
