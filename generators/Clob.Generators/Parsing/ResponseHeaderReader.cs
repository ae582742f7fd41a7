using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>Reads the headers of all responses of all operations, each once, in the order of the spec.</summary>
internal static class ResponseHeaderReader
{
    public static EquatableArray<HeaderModel> Read(SpecDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new(OperationWalk.In(document)
            .SelectMany(site => (site.Operation["responses"] as SpecMap)?.Entries ?? [])
            .SelectMany(response => (document.ResolveMap(response.Value)?["headers"] as SpecMap)?.Entries ?? [])
            .Where(header => CSharpName.IsFreeMember(CSharpName.OfHeader(header.Name)) && names.Add(CSharpName.OfHeader(header.Name)))
            .Select(header => new HeaderModel(
                CSharpName.OfHeader(header.Name), header.Name, document.ResolveMap(header.Value)?.Text("description"))));
    }
}
