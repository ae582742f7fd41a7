namespace Clob.Generators.Parsing;

/// <summary>Walks all operations, in the order of the spec.</summary>
internal static class OperationWalk
{
    public static IReadOnlyList<string> Methods { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static IEnumerable<OperationSite> In(SpecDocument document)
    {
        foreach (var path in (document.Root["paths"] as SpecMap)?.Entries ?? [])
        {
            if (path.Name.StartsWith("/", StringComparison.Ordinal) && document.ResolveMap(path.Value) is { } item)
            {
                foreach (var method in item.Entries)
                {
                    if (Methods.Contains(method.Name) && method.Value is SpecMap operation)
                    {
                        yield return new OperationSite(path, item, method, operation);
                    }
                }
            }
        }
    }
}
