using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>Reads from the request body of an operation what the client checks before it sends.</summary>
internal static class BodyReader
{
    // NSwag's name of a body without x-name.
    private const string DefaultParameter = "body";

    public static BodyModel? Read(OperationSite site, string operation, SpecDocument document)
    {
        if (RequestBodyReader.Body(site, document) is not { } body)
        {
            return null;
        }

        var parameter = body.Text(XWord.Name) is { } name && CSharpName.IsCamel(name) ? name : DefaultParameter;
        var isOptional = body["required"] is not SpecScalar { IsTrue: true };
        var reference = RequestBodyReader.JsonSchema(body, document);
        var schema = document.ResolveMap(reference);
        return schema is null ? new BodyModel(operation, parameter, isOptional)
            : CSharpType.IsArray(schema) ? List(operation, parameter, isOptional, schema, document)
            : CSharpType.IsObject(schema) && CSharpType.Of(reference, document) is { } type
                ? new ObjectBodyModel(
                    operation, parameter, isOptional, type, schema.WholeNumber("minProperties"), Properties(schema, document))
            : new BodyModel(operation, parameter, isOptional);
    }

    public static LimitsModel Limits(OperationSite site, SpecDocument document)
        => RequestBodyReader.Body(site, document) is { } body
            && document.ResolveMap(RequestBodyReader.JsonSchema(body, document)) is { } schema
                ? new LimitsModel(schema.WholeNumber("minItems"), schema.WholeNumber("maxItems"), schema.WholeNumber("minProperties"))
                : new LimitsModel(MinItems: null, MaxItems: null, MinProperties: null);

    private static ListBodyModel List(string operation, string parameter, bool isOptional, SpecMap schema, SpecDocument document)
        => new(
            operation,
            parameter,
            isOptional,
            CSharpType.Of(schema["items"], document),
            schema.WholeNumber("minItems"),
            schema.WholeNumber("maxItems"),
            document.ResolveMap(schema["items"]) is { } item && IsNonEmptyText(item));

    private static EquatableArray<PropertyModel> Properties(SpecMap schema, SpecDocument document)
    {
        var required = ((schema["required"] as SpecList)?.Items ?? []).OfType<SpecScalar>().Select(item => item.Value).ToArray();
        var properties = new List<PropertyModel>();
        foreach (var entry in (schema["properties"] as SpecMap)?.Entries ?? [])
        {
            var name = CSharpName.OfProperty(entry.Name);
            if (CSharpName.IsPascal(name) && document.ResolveMap(entry.Value) is { } property)
            {
                properties.Add(new PropertyModel(
                    name, required.Contains(entry.Name), CSharpType.IsCollection(property), IsNonEmptyText(property), Pattern(property)));
            }
        }

        return new(properties);
    }

    private static TextPattern? Pattern(SpecMap schema)
        => CSharpType.IsText(schema) && schema.Text(PatternReader.Keyword) is { } pattern ? PatternReader.Read(pattern) : null;

    private static bool IsNonEmptyText(SpecMap schema) => CSharpType.IsText(schema) && schema.WholeNumber("minLength") >= 1;
}
