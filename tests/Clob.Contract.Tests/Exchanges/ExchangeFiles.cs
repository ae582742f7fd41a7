using System.Text.Json.Nodes;
using Clob.Contract.Tests.Chain;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>The documented exchanges, one in each file of the folder mappings, which has the exchange's name.</summary>
internal static class ExchangeFiles
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(ProjectFiles.MappingsFolder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Exchange> All { get; } = [.. Names.Select(Read)];

    public static Exchange Read(string name)
        => new(JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectFiles.MappingsFolder, name + ".json")))!.AsObject());
}
