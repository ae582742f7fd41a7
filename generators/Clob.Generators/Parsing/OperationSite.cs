namespace Clob.Generators.Parsing;

/// <summary>One operation of the spec: the entry of its path, the entry of its method, and the two maps.</summary>
internal sealed record OperationSite(SpecEntry PathEntry, SpecMap PathItem, SpecEntry MethodEntry, SpecMap Operation)
{
    public string Path => PathEntry.Name;

    /// <summary>Gets its name in messages, such as <c>DELETE /orders</c>.</summary>
    public string Title => $"{MethodEntry.Name.ToUpperInvariant()} {Path}";

    public string? Id => Operation.Text("operationId");
}
