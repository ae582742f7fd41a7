using System.Text.Json.Nodes;

namespace Clob.Tests.Support;

/// <summary>The recorded signatures and exchanges of official clients.</summary>
internal static class VectorFile
{
    public static JsonArray Signatures => Load("l2-signatures.json")["vectors"]!.AsArray();

    public static JsonArray RefusedSecrets => Load("l2-signatures.json")["secretsThatAllRefuse"]!.AsArray();

    public static JsonArray Exchanges => Load("wire.json")["exchanges"]!.AsArray();

    public static string Text(this JsonNode node, string name) => node[name]?.ToString() ?? "";

    private static JsonNode Load(string name)
        => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", name)))!;
}
