namespace Clob.Generators.Parsing;

/// <summary>A parameter of an operation, declared there or at its path.</summary>
/// <param name="Position">Its name, or the reference to it.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">Where it is sent: <c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Map">Its declaration.</param>
internal sealed record OperationParameter(SpecPosition Position, string Name, string Place, SpecMap Map)
{
    /// <summary>Returns the parameters of an operation. It can replace one of its path that has the same name and place.</summary>
    public static IReadOnlyList<OperationParameter> Of(OperationSite site, SpecDocument document)
    {
        var found = new List<OperationParameter>();
        foreach (var owner in new[] { site.PathItem, site.Operation })
        {
            foreach (var item in (owner["parameters"] as SpecList)?.Items ?? [])
            {
                if (document.ResolveMap(item) is { } map && map.Text("name") is { } name && map.Text("in") is { } place)
                {
                    // Names of headers have no case.
                    var comparison = place == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
                    found.RemoveAll(other => other.Place == place && string.Equals(other.Name, name, comparison));
                    found.Add(new OperationParameter(ReferenceEquals(map, item) ? map["name"]!.Position : item.Position, name, place, map));
                }
            }
        }

        return found;
    }
}
