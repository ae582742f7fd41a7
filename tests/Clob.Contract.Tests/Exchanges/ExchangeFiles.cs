using System.Text.Json.Nodes;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>The documented exchanges, one a file of the folder exchanges. The file has the exchange's name.</summary>
internal static class ExchangeFiles
{
    public static IReadOnlyList<string> Names { get; } =
        [
            .. Directory.EnumerateFiles(ProjectFiles.ExchangesFolder, "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    public static IReadOnlyList<Exchange> All { get; } = [.. Names.Select(Read)];

    public static Exchange Read(string name)
        => new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectFiles.ExchangesFolder, name + ".json")))!.AsObject());
}
