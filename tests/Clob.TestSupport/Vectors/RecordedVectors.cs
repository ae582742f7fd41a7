using System.Text.Json.Nodes;

namespace Clob.TestSupport;

/// <summary>The recorded signatures and exchanges of official clients.</summary>
public static class RecordedVectors
{
    public static JsonArray Signatures => Load("l2-signatures.json")["vectors"]!.AsArray();

    public static JsonArray RefusedSecrets => Load("l2-signatures.json")["secretsThatAllRefuse"]!.AsArray();

    /// <summary>The signatures of wallets (L1), by public test keys.</summary>
    public static JsonArray WalletSignatures => Load("l1-signatures.json")["vectors"]!.AsArray();

    public static JsonArray Exchanges => Load("wire.json")["exchanges"]!.AsArray();

    /// <summary>The text of a member; empty where it is missing or null.</summary>
    public static string Text(this JsonNode node, string name) => node[name]?.ToString() ?? "";

    private static JsonNode Load(string name)
        => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", name)))!;
}
