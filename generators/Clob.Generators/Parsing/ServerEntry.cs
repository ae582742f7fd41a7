namespace Clob.Generators.Parsing;

/// <summary>One entry of the <c>servers</c> at the root, as the spec has it.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Name">The name of its member of <c>ClobEnvironment</c>, by x-environment or by its place; null where it has none.</param>
/// <param name="Url">Its address; null where it has none.</param>
/// <param name="Description">What it is for; null where the spec does not say.</param>
internal sealed record ServerEntry(SpecNode Node, SpecScalar? Name, SpecNode? Url, string? Description)
{
    /// <summary>The name of the environment that the client begins with, which it knows as <c>ClobEnvironment.Production</c>.</summary>
    public const string Default = "Production";

    /// <summary>Gets whether signed requests can go to the address, and a <see cref="Uri"/> can be created from it.</summary>
    public bool HasSafeUrl => ServerAddress.Problem(Url) is null;

    public static IReadOnlyList<ServerEntry> All(SpecDocument document)
    {
        var servers = (document.Root["servers"] as SpecList)?.Items ?? [];
        var hasDefault = servers.OfType<SpecMap>().Any(server => server.Text(XWord.Environment) == Default);
        return [.. servers.Select((node, at) => Read(node, isDefault: at == 0 && !hasDefault))];
    }

    private static ServerEntry Read(SpecNode node, bool isDefault)
        => node is SpecMap map
            ? new ServerEntry(
                map,
                map[XWord.Environment] is { } given ? (given is SpecScalar { Text: not null } name ? name : null) : OwnName(map, isDefault),
                map["url"],
                map.Text("description"))
            : new ServerEntry(node, Name: null, Url: null, Description: null);

    // Where no server is named so, the first is the default. Another without a name has that of its host.
    private static SpecScalar? OwnName(SpecMap server, bool isDefault)
    {
        if (isDefault)
        {
            return new SpecScalar(server.Position, Default, isPlain: true);
        }

        return Uri.TryCreate(server.Text("url"), UriKind.Absolute, out var url)
            ? new SpecScalar(server.Position, CSharpName.OfSchema(url.Host.Split('.')[0]), isPlain: true)
            : null;
    }
}
