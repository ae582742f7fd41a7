namespace Clob.Generators.Parsing;

/// <summary>Reads the request body of an operation, and the schema of its JSON.</summary>
internal static class RequestBodyReader
{
    public static SpecMap? Body(OperationSite site, SpecDocument document) => document.ResolveMap(site.Operation["requestBody"]);

    /// <summary>Returns the schema, which can be a reference; null where the body is not JSON.</summary>
    public static SpecNode? JsonSchema(SpecMap body, SpecDocument document)
    {
        foreach (var content in (body["content"] as SpecMap)?.Entries ?? [])
        {
            if (IsJson(content.Name) && document.ResolveMap(content.Value) is { } media)
            {
                return media["schema"];
            }
        }

        return null;
    }

    private static bool IsJson(string contentType)
    {
        var type = contentType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
