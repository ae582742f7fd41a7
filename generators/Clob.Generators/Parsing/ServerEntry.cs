namespace Clob.Generators.Parsing;

/// <summary>One entry of the <c>servers</c> at the root, as the spec has it.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Name">The name of its member of <c>ClobEnvironment</c>; null where it has none.</param>
/// <param name="Url">Its address; null where it has none.</param>
/// <param name="Description">What it is for; null where the spec does not say.</param>
internal sealed record ServerEntry(SpecNode Node, SpecScalar? Name, SpecNode? Url, string? Description)
{
    /// <summary>The name of the environment that the client begins with, which it knows as <c>ClobEnvironment.Production</c>.</summary>
    public const string Default = "Production";

    /// <summary>Gets whether signed requests can go to the address, and a <see cref="Uri"/> can be created from it.</summary>
    public bool HasSafeUrl => ServerAddress.Problem(Url) is null;

    public static IReadOnlyList<ServerEntry> All(SpecDocument document)
        => [.. ((document.Root["servers"] as SpecList)?.Items ?? []).Select(Read)];

    private static ServerEntry Read(SpecNode node)
        => node is SpecMap map
            ? new ServerEntry(
                map, map[XWord.Environment] is SpecScalar { Text: not null } name ? name : null, map["url"], map.Text("description"))
            : new ServerEntry(node, Name: null, Url: null, Description: null);
}
