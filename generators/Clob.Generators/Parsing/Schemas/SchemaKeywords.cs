namespace Clob.Generators.Parsing.Schemas;

/// <summary>The keywords of JSON Schema 2020-12 and of OpenAPI that a schema may have.</summary>
internal static class SchemaKeywords
{
    /// <summary>Gets what says something about a value, and nothing about its shape.</summary>
    public static IReadOnlyCollection<string> Annotations { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "$comment", "$defs", "$id", "$schema", "contentEncoding", "contentMediaType", "default", "definitions", "deprecated",
        "description", "discriminator", "example", "examples", "externalDocs", "readOnly", "summary", "title", "writeOnly", "xml",
    };

    /// <summary>Gets what gives a value its shape.</summary>
    public static IReadOnlyCollection<string> Shapes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        SpecDocument.Reference, "additionalProperties", "allOf", "anyOf", "const", "enum", "format", "items", "nullable", "oneOf",
        "properties", "required", "type", "unevaluatedProperties",
    };

    /// <summary>Gets what a request has to keep, with the JSON types that it belongs to.</summary>
    public static IReadOnlyDictionary<string, string[]> Limits { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["minLength"] = ["string"],
        ["maxLength"] = ["string"],
        ["pattern"] = ["string"],
        ["minimum"] = ["integer", "number"],
        ["maximum"] = ["integer", "number"],
        ["exclusiveMinimum"] = ["integer", "number"],
        ["exclusiveMaximum"] = ["integer", "number"],
        ["multipleOf"] = ["integer", "number"],
        ["minItems"] = ["array"],
        ["maxItems"] = ["array"],
        ["uniqueItems"] = ["array"],
        ["minProperties"] = ["object"],
        ["maxProperties"] = ["object"],
    };

    /// <summary>Gets what has no C#, with what to write instead.</summary>
    public static IReadOnlyDictionary<string, string> Refused { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$recursiveAnchor"] = "Refer to '#/components/schemas/Name'.",
        ["$recursiveRef"] = "Refer to '#/components/schemas/Name'.",
        ["$vocabulary"] = "Leave it out.",
        ["contentSchema"] = Describe,
        ["$anchor"] = "Refer to '#/components/schemas/Name'.",
        ["$dynamicAnchor"] = "Refer to '#/components/schemas/Name'.",
        ["$dynamicRef"] = "Refer to '#/components/schemas/Name'.",
        ["additionalItems"] = "Describe all items by 'items'.",
        ["contains"] = "Describe all items by 'items', and say the rest in the description.",
        ["dependencies"] = Describe,
        ["dependentRequired"] = Describe,
        ["dependentSchemas"] = Describe,
        ["else"] = Describe,
        ["if"] = Describe,
        ["maxContains"] = Describe,
        ["minContains"] = Describe,
        ["not"] = Describe,
        ["patternProperties"] = "Describe the values of a map by 'additionalProperties'.",
        ["prefixItems"] = "Describe all items by one 'items'; where they differ, leave 'items' out, and they are read as any JSON.",
        ["propertyNames"] = Describe,
        ["then"] = Describe,
        ["unevaluatedItems"] = "Describe all items by 'items'.",
    };

    public static IEnumerable<string> All => Annotations.Concat(Shapes).Concat(Limits.Keys);

    private const string Describe = "Say it in the description: nothing would check it.";
}
