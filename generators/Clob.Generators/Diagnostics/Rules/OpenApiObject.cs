using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A kind of map that OpenAPI 3.1 defines, and the words that it can have. The words of schemas are another rule's.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Words">The words that OpenAPI defines for it.</param>
internal sealed record OpenApiObject(string Name, IReadOnlyList<string> Words)
{
    private static readonly string[] ValueWords =
    [
        "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples",
        "content",
    ];

    public static OpenApiObject Root { get; } = new(
        "the root", ["openapi", "info", "jsonSchemaDialect", "servers", "paths", "components", "security", "tags", "externalDocs"]);

    public static OpenApiObject Info { get; } = new(
        "info", ["title", "summary", "description", "termsOfService", "contact", "license", "version"]);

    public static OpenApiObject Server { get; } = new("a server", ["url", "description", "variables"]);

    public static OpenApiObject Tag { get; } = new("a tag", ["name", "description", "externalDocs"]);

    public static OpenApiObject Components { get; } = new(
        "components",
        ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "pathItems"]);

    public static OpenApiObject PathItem { get; } = new("a path", ["summary", "description", "parameters", .. OperationWalk.Methods]);

    public static OpenApiObject Operation { get; } = new(
        "an operation",
        [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "deprecated",
            "security",
        ]);

    public static OpenApiObject Parameter { get; } = new("a parameter", ["name", "in", .. ValueWords]);

    public static OpenApiObject Header { get; } = new("a header", ValueWords);

    public static OpenApiObject RequestBody { get; } = new("a request body", ["description", "content", "required"]);

    public static OpenApiObject Response { get; } = new("a response", ["description", "headers", "content", "links"]);

    public static OpenApiObject MediaType { get; } = new("a content", ["schema", "example", "examples", "encoding"]);

    public static OpenApiObject Reference { get; } = new("a reference", [SpecDocument.Reference, "summary", "description"]);
}
